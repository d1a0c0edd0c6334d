'use client'
import { Chip } from '@/components/ui/chip'
import { Dot } from '@/components/ui/dot'
import type { Tone } from '@/components/ui/tones'
import type { OutboxStatus } from '@/lib/outbox/types'
import { useOutboxWords } from './use-outbox-words'

const TONES: Partial<Record<OutboxStatus, Tone>> = { sent: 'order', failed: 'wrong', sending: 'accent' }

export function MessageStatus({ status }: { status: OutboxStatus }) {
  const words = useOutboxWords()
  const tone = TONES[status] ?? 'neutral'
  return (
    <Chip tone={tone}>
      <Dot tone={tone} />
      {words.status[status]}
    </Chip>
  )
}
