import type { TallyOutcome } from '@/lib/calls/types'
import type { FloorFigures } from '@/lib/floor/rules'

/** Outcomes as the bars stack them, from below. */
export const GROUPS = [
  { id: 'no_answer', outcomes: ['no_answer', 'busy'], fill: 'fill-no-answer', text: 'text-no-answer' },
  { id: 'no', outcomes: ['no', 'no_six_months', 'wrong'], fill: 'fill-no', text: 'text-no' },
  { id: 'callback', outcomes: ['callback', 'callback_prio'], fill: 'fill-callback', text: 'text-callback' },
  { id: 'order', outcomes: ['order'], fill: 'fill-order', text: 'text-order' },
] as const satisfies ReadonlyArray<{ id: string; outcomes: readonly TallyOutcome[]; fill: string; text: string }>

export type OutcomeGroup = (typeof GROUPS)[number]

export const countOf = ({ outcomes }: FloorFigures, group: OutcomeGroup): number =>
  group.outcomes.reduce((sum: number, outcome) => sum + (outcomes[outcome] ?? 0), 0)
