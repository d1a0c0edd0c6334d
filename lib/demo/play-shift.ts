import type { Actor } from '@/lib/auth/types'
import { placeOrder } from '@/lib/calls/place-order'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { SystemContext } from '@/lib/context'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { expireHolds } from '@/lib/queue/expire-holds'
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
export async function playShift(system: SystemContext, { shift, random, sales, letters }: Playing) {
  const turns: Turn[] = shift.callers.map((caller) => ({ ...caller, at: shift.from + random.below(20) * MINUTE }))
  for (let turn = earliest(turns); turn && turn.at < shift.to; turn = earliest(turns)) {
    await expireHolds({ ...system, now: turn.at })
    await call(system, { turn, random, sales, letters })
    turn.at += shift.minutesBetween * (1 + random.next()) * MINUTE
  }
  // An hour later every hold has run out: nobody starts the next day with yesterday's card.
  await expireHolds({ ...system, now: shift.to + 60 * MINUTE })
}

const earliest = (turns: Turn[]) =>
  turns.reduce<Turn | undefined>((first, turn) => (first && first.at <= turn.at ? first : turn), undefined)

interface Called extends Omit<Playing, 'shift'> {
  turn: Turn
}

async function call(system: SystemContext, { turn, random, sales, letters }: Called): Promise<void> {
  const { actor, campaignId, at } = turn
  const { card } = await claimNextCard({ ...system, actor, now: at }, { campaignId })
  if (!card) return
  const now = at + (1 + random.below(5)) * MINUTE
  const said = chooseOutcome(random, { card, now })
  const on = { commandId: demoUuid(random), holdToken: card.holdToken, next: false }
  const order =
    said.outcome === 'no' && sales.random.chance(BUYERS) ? chooseOrder(sales.random, { card, ...sales }) : null
  if (order) {
    const note = sales.random.pick(SAID_YES)
    const asked = letters.chance(0.45) ? letters.pick(ASKED_WITH_ORDER) : {}
    await placeOrder({ ...system, actor, now }, { ...on, order, note, ...asked })
    return
  }
  await sendLetter({ ...system, actor, now }, letters, { card, outcome: said.outcome })
  const asked = said.outcome === 'callback' && letters.chance(0.12) ? letters.pick(ASKED_AFTER_CALL) : {}
  await recordOutcome({ ...system, actor, now }, { ...said, ...on, ...asked })
}
