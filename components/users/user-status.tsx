'use client'
import { Chip } from '@/components/ui/chip'
import { Dot } from '@/components/ui/dot'
import type { Person } from '@/lib/users/types'
import { useUserWords } from './use-user-words'

/** Whether somebody can sign in. */
export function UserStatus({ user }: { user: Person }) {
  const { status } = useUserWords()
  const state = statusOf(user)
  return (
    <Chip>
      <Dot tone={TONES[state]} />
      {status[state]}
    </Chip>
  )
}

const TONES = { active: 'order', waiting: 'no-answer', inactive: 'no' } as const

function statusOf({ active, hasPassword }: Person): keyof typeof TONES {
  if (!active) return 'inactive'
  return hasPassword ? 'active' : 'waiting'
}
