'use client'
import type { Outcome } from '@/lib/calls/types'
import type { Card } from '@/lib/queue/types'
import { useDeskWords } from '../shared/desk-context'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'

/** What the outcome leads to: who gets the card, or when it comes back. */
export function OutcomeHint({ outcome, card }: { outcome: Outcome; card: Card | null }) {
  const { pad } = useDeskWords()
  const now = useServerNow(60_000)
  const times = useTimes()
  const fixed = {
    callback: pad.hints.anyone,
    callback_prio: pad.hints.locks,
    no: pad.hints.thisRound,
    wrong: pad.hints.chooseReason,
    order: pad.hints.checklist,
  }
  if (outcome in fixed) return fixed[outcome as keyof typeof fixed]
  if (!card) return null
  const { noAnswer, busy, noSixMonths } = card.preview
  if (outcome === 'no_answer') return times.back(noAnswer, now)
  return outcome === 'busy' ? times.back(busy, now) : times.back(noSixMonths, now)
}
