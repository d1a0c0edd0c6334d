import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { Context } from '@/lib/context'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import type { CardAnswer } from '@/lib/queue/types'
import { type Scenario, scenario } from '../support/scenario'
import { testEngine } from '../support/test-database'
import { callersOf, companiesOf } from '../support/two-processes'

const CALLERS = 12
const COMPANIES = 220

// The clock stands still: what was counted once would hold for the whole list.
describe.runIf(testEngine === 'postgres')('callers at two processes, faster than the reserve is counted', () => {
  test('make no deck cards of what the others need, and nobody loses theirs for another', async () => {
    const s = await scenario({ users: callersOf(CALLERS), companies: companiesOf(COMPANIES) })
    const other = await s.reopen()
    const callers = Object.keys(callersOf(CALLERS))
    const as = (at: number): Context => ({ ...s.as(callers[at] ?? ''), ...(at % 2 && { db: other }) })
    let hands = await Promise.all(callers.map((_, at) => claimNextCard(as(at), { campaignId: s.campaignId() })))
    let turns = 0
    for (let free = await freeCards(s); free >= CALLERS; free = await freeCards(s)) {
      turns += 1
      hands = await Promise.all(hands.map((hand, at) => saveAndNext(as(at), hand)))
      expect(hands.every(({ card }) => card)).toBe(true)
      // Three for each of twelve are to stay: nobody begins on them while all have one in reserve.
      if ((await freeCards(s)) < 2 * CALLERS) expect(await deckCards(s)).toBeLessThanOrEqual(CALLERS / 2)
    }
    expect(turns).toBeGreaterThan(COMPANIES / CALLERS / 2)
    const withdrawn = s.told('deck:changed').filter(({ payload }) => 'reason' in payload)
    expect(withdrawn).toEqual([])
  })
})

function saveAndNext(context: Context, { card, deck }: CardAnswer): Promise<CardAnswer> {
  const tokens = { holdToken: card?.holdToken ?? '', deckToken: deck?.holdToken }
  return recordOutcome(context, { commandId: randomUUID(), ...tokens, outcome: 'no', next: true })
}

async function freeCards({ db }: Scenario): Promise<number> {
  const entries = await db.read.q.select().from(db.read.t.queueEntry)
  return entries.filter(({ state, heldById }) => state === 'waiting' && heldById === null).length
}

async function deckCards({ db }: Scenario): Promise<number> {
  return (await db.read.q.select().from(db.read.t.hold)).filter(({ kind }) => kind === 'deck').length
}
