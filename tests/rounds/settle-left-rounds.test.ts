import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Context } from '@/lib/context'
import { readOnly } from '@/lib/errors'
import { endRound } from '@/lib/rounds/end-round'
import { nextRound } from '@/lib/rounds/next-round'
import { settleLeftRounds } from '@/lib/rounds/settle-left-rounds'
import { autumn, end, entriesIn, start } from '../support/autumn-round'
import type { Scenario } from '../support/scenario'
import { entryOf } from '../support/standing-bars'

/** The database takes the end of the round, and goes away before its entries are settled. */
const cutOff = (s: Scenario): Context => {
  const context = s.as('eva')
  return { ...context, db: { ...context.db, writeWhenQuiet: () => Promise.reject(readOnly()) } }
}
const lanes = async (s: Scenario, roundId: number) =>
  (await entriesIn(s, roundId)).filter(({ state }) => state !== 'closed').map(({ lane }) => lane)

test('what was promised in a round that was left half ended goes on into the next by itself', async () => {
  const s = await autumn()
  const turn = { commandId: randomUUID(), campaignId: s.campaignId(), endsRoundId: s.roundId() }
  await expect(nextRound(cutOff(s), turn)).rejects.toMatchObject({ code: 'read_only' })
  expect(await lanes(s, s.roundId())).toEqual(['prio', 'callback', 'busy', 'woken', 'retry', 'fresh'])
  expect(await settleLeftRounds(s.system())).toBe(1)
  expect(await lanes(s, s.roundId())).toEqual([])
  const { roundId } = await entryOf(s, s.entryId('Prio'))
  expect(await lanes(s, roundId)).toEqual(['prio', 'callback', 'busy', 'woken'])
  expect(await settleLeftRounds(s.system())).toBe(0)
})

test('without another round what was promised waits for one, and the rest is closed', async () => {
  const s = await autumn()
  const command = { commandId: randomUUID(), roundId: s.roundId() }
  await expect(endRound(cutOff(s), command)).rejects.toMatchObject({ code: 'read_only' })
  expect(await settleLeftRounds(s.system())).toBe(1)
  expect(await lanes(s, s.roundId())).toEqual(['prio', 'callback', 'busy', 'woken'])
  expect(await settleLeftRounds(s.system())).toBe(0)
})

test('a round that runs, or was settled as it ended, is left alone', async () => {
  const s = await autumn()
  expect(await settleLeftRounds(s.system())).toBe(0)
  await start(s)
  expect(await settleLeftRounds(s.system())).toBe(0)
  await end(s)
  expect(await settleLeftRounds(s.system())).toBe(0)
})
