import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import type { CallOutcome } from '@/lib/calls/types'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import type { Context } from '@/lib/context'
import { releaseHold } from '@/lib/queue/release-hold'
import type { Card } from '@/lib/queue/types'
import { demoUuid } from './demo-uuid'
import type { SeededRandom } from './seeded-random'
import { PUT_RIGHT_NOTE, SKIP_REASONS, SWITCHBOARD_NOTES } from './spoken-words'

/** Of all cards, so many are passed over. */
export const SKIPPED = 0.035
/** Of the calls that nobody answered, so many were saved as the wrong thing. */
export const UNDONE = 0.04
const QUICK = 0.05
const TALK_NOTED = 0.07

type Habit = Pick<OutcomeInput, 'note' | 'talkNoted'> & { shownMs: number }

export const isUnanswered = (outcome: CallOutcome) => outcome === 'no_answer' || outcome === 'busy'

/** Some save Ej svar before it can have rung, others after having talked with the switchboard. */
export function chooseHabit(random: SeededRandom, call: { outcome: CallOutcome; talkMs: number }): Habit {
  const drawn = random.next()
  if (!isUnanswered(call.outcome)) return { shownMs: call.talkMs }
  if (drawn < QUICK) return { shownMs: 2_000 + random.below(2_800), note: '' }
  if (call.outcome === 'busy' || drawn > QUICK + TALK_NOTED) return { shownMs: call.talkMs }
  return { shownMs: call.talkMs, talkNoted: true, note: random.pick(SWITCHBOARD_NOTES) }
}

interface Skipping {
  card: Card
  random: SeededRandom
}

export async function skipCard(context: Context, { card, random }: Skipping): Promise<void> {
  const reason = random.pick(SKIP_REASONS)
  await releaseHold(context, { commandId: demoUuid(random), holdToken: card.holdToken, reason, next: false })
}

interface Saved {
  activityId: number
  random: SeededRandom
}

/** Ångra, half a minute later what it should have been. */
export async function putRight({ now, ...context }: Context, { activityId, random }: Saved): Promise<void> {
  const undone = { ...context, now: now + 15_000 }
  const { card } = await undoOutcome(undone, { commandId: demoUuid(random), activityId })
  if (!card) return
  await recordOutcome(
    { ...context, now: now + 45_000 },
    {
      commandId: demoUuid(random),
      holdToken: card.holdToken,
      outcome: 'callback',
      note: PUT_RIGHT_NOTE,
      shownMs: 30_000,
      next: false,
    },
  )
}
