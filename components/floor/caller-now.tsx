'use client'
import { Dot } from '@/components/ui/dot'
import type { Tone } from '@/components/ui/tones'
import { useBoard } from './floor-context'
import { lapsed } from './floor-figures'
import { type PersonState, personState } from './state/person-state'
import { useFloorWords } from './use-floor-words'

const TONES: Record<PersonState['kind'], Tone> = {
  on_card: 'order',
  no_contact: 'wrong',
  idle: 'callback',
  pause: 'no-answer',
  gone: 'neutral',
  unknown: 'neutral',
}

/** What somebody does now and since when; a card by its company's name. */
export function CallerNow({ userId }: { userId: number }) {
  const words = useFloorWords()
  const { state, now } = useBoard()
  const { kind, since, company } = personState(state, { userId, now })
  if (kind === 'unknown') return null
  const isAway = kind === 'gone'
  return (
    <span className="flex items-center gap-2">
      <Dot tone={TONES[kind]} className={isAway ? 'opacity-40' : undefined} />
      <span className={isAway ? 'text-ink-3' : 'truncate'}>{said(kind, { company, words: words.states })}</span>
      {since !== null && <span className="flex-none text-ink-3">{lapsed(now - since)}</span>}
    </span>
  )
}

function said(
  kind: PersonState['kind'],
  { company, words }: { company: string | null; words: Record<PersonState['kind'], string> },
): string {
  if (kind === 'on_card') return company ?? words.on_card
  return words[kind]
}
