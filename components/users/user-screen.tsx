'use client'
import Link from 'next/link'
import { PageHeader } from '@/components/ui/page-header'
import type { OwnSession } from '@/lib/sessions/types'
import type { Person } from '@/lib/users/types'
import { DetailsPanel } from './details-panel'
import { LeavingPanel } from './leaving-panel'
import { RolePanel } from './role-panel'
import { SignInPanel } from './sign-in-panel'
import { useUserWords } from './use-user-words'
import { UserSessions } from './user-sessions'
import { UserStatus } from './user-status'

export interface UserScreenProps {
  person: Person
  sessions: OwnSession[]
}

/** Everything about one user. */
export function UserScreen({ person, sessions }: UserScreenProps) {
  const words = useUserWords()
  return (
    <div className="max-w-[760px]">
      <PageHeader
        above={
          <Link prefetch={false} href="/anvandare" className="text-accent hover:underline">
            {words.back}
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-2.5">
            {person.name} <UserStatus user={person} />
          </span>
        }
      />
      <div className="grid gap-4">
        <DetailsPanel key={person.version} person={person} />
        {person.active && <SignInPanel person={person} />}
        {person.active && <UserSessions userId={person.id} sessions={sessions} />}
        {person.active && <RolePanel key={person.role} person={person} />}
        <LeavingPanel person={person} />
      </div>
    </div>
  )
}
