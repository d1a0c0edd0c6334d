import type { Actor } from '@/lib/auth/types'
import { placeOrder } from '@/lib/calls/place-order'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { SystemContext } from '@/lib/context'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { expireHolds } from '@/lib/queue/expire-holds'
import { chooseHabit, isUnanswered, putRight, SKIPPED, skipCard, UNDONE } from './caller-habits'
import { chooseOrder, type DemoProduct } from './choose-order'
import { chooseOutcome } from './choose-outcome'
import { demoUuid } from './demo-uuid'
import { ASKED_AFTER_CALL, ASKED_WITH_ORDER } from './office-words'
import type { SeededRandom } from './seeded-random'
import { sendLetter } from './send-letter'

const MINUTE = 60_000

export interface Shift {
  /** Epoch milliseconds. */
  from: number
  to: number
  /** Minutes from one call to the caller's next, at least; at most twice that. */
  minutesBetween: number
  /** When they call one after the other. */
  rush?: { from: number; to: number; minutesBetween: number }
  callers: ReadonlyArray<{ actor: Actor; campaignId: number }>
}

/** What is sold, and what draws the sales: apart from the calls, which stay the same whatever is sold. */
export interface Sales {
  random: SeededRandom
  products: readonly DemoProduct[]
}
interface Playing {
  shift: Shift
  random: SeededRandom
  sales: Sales
  /** What draws letters and what the office is asked: apart too. */
  letters: SeededRandom
  /** What draws the calls that the quality report looks for. */
  habits: SeededRandom
}

/** Of those who would have said no, so many buy. */
const BUYERS = 0.25
const SAID_YES = ['Vill vara med igen i år.', 'Tyckte det var ett fint ändamål.', 'Var med i våras, samma som då.', '']

interface Turn {
  actor: Actor
  campaignId: number
  at: number
}

/**
 * Lets callers work a stretch of time through the real verbs on a simulated clock: what the demo shows has happened by the
 * rules. Everything that is drawn comes from the seed.
 */
export async function playShift(system: SystemContext, { shift, random, ...drawing }: Playing) {
  const turns: Turn[] = shift.callers.map((caller) => ({ ...caller, at: shift.from + random.below(20) * MINUTE }))
  for (let turn = earliest(turns); turn && turn.at < shift.to; turn = earliest(turns)) {
    await expireHolds({ ...system, now: turn.at })
    await call(system, { turn, random, ...drawing })
    turn.at = nextTurn(shift, { at: turn.at, random })
  }
  // An hour later every hold has run out: nobody starts the next day with yesterday's card.
  await expireHolds({ ...system, now: shift.to + 60 * MINUTE })
}

const earliest = (turns: Turn[]) =>
  turns.reduce<Turn | undefined>((first, turn) => (first && first.at <= turn.at ? first : turn), undefined)

/** Nobody is away when a rush begins. */
function nextTurn({ rush, minutesBetween }: Shift, { at, random }: { at: number; random: SeededRandom }): number {
  const isRush = rush && at >= rush.from && at < rush.to
  const next = at + (isRush ? rush.minutesBetween : minutesBetween) * (1 + random.next()) * MINUTE
  // Instants are whole milliseconds.
  return rush && at < rush.from && next > rush.from
    ? rush.from + random.below(rush.minutesBetween) * MINUTE
    : Math.round(next)
}

interface Called extends Omit<Playing, 'shift'> {
  turn: Turn
}

async function call(system: SystemContext, { turn, random, sales, letters, habits }: Called): Promise<void> {
  const { actor, campaignId, at } = turn
  const { card } = await claimNextCard({ ...system, actor, now: at }, { campaignId })
  if (!card) return
  if (habits.chance(SKIPPED)) {
    await skipCard({ ...system, actor, now: at + MINUTE / 2 }, { card, random: habits })
    return
  }
  const talkMs = (1 + random.below(5)) * MINUTE
  const said = chooseOutcome(random, { card, now: at + talkMs })
  const { shownMs, ...noted } = chooseHabit(habits, { outcome: said.outcome, talkMs })
  const context = { ...system, actor, now: at + shownMs }
  const on = { commandId: demoUuid(random), holdToken: card.holdToken, next: false, shownMs }
  const order =
    said.outcome === 'no' && sales.random.chance(BUYERS) ? chooseOrder(sales.random, { card, ...sales }) : null
  if (order) {
    const note = sales.random.pick(SAID_YES)
    const asked = letters.chance(0.45) ? letters.pick(ASKED_WITH_ORDER) : {}
    await placeOrder(context, { ...on, order, note, ...asked })
    return
  }
  await sendLetter(context, letters, { card, outcome: said.outcome })
  const asked = said.outcome === 'callback' && letters.chance(0.12) ? letters.pick(ASKED_AFTER_CALL) : {}
  const { saved } = await recordOutcome(context, { ...said, ...noted, ...on, ...asked })
  if (isUnanswered(said.outcome) && habits.chance(UNDONE)) await putRight(context, { ...saved, random: habits })
}
