import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { loadDesk } from '@/lib/desk/load-desk'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { recordHeartbeat } from '@/lib/queue/record-heartbeat'
import { releaseHold } from '@/lib/queue/release-hold'
import { startApp } from '../support/app'
import { type Scenario, scenario } from '../support/scenario'

const companies = { A: {}, B: {}, C: {} }
const on = (s: Scenario, screenId: string) => ({ ...s.as('anna'), screenId })

async function cardOn(s: Scenario, screenId: string) {
  const { card } = await claimNextCard(s.as('anna'), { campaignId: s.campaignId(), screenId })
  if (!card) throw new Error('nothing to call')
  return card
}

const outcomeOf = (holdToken: string, said: Partial<OutcomeInput> = {}): OutcomeInput => ({
  commandId: randomUUID(),
  holdToken,
  outcome: 'no',
  next: true,
  ...said,
})

test('a kept outcome sent from a new tab puts the next card on that tab, and the old one is told', async () => {
  const s = await scenario({ companies })
  const { holdToken } = await cardOn(s, 'old')
  const saved = await recordOutcome(on(s, 'new'), outcomeOf(holdToken))
  expect(saved.card?.entryId).toBe(s.entryId('B'))
  expect(await loadDesk(s.as('anna'), { screenId: 'new' })).toMatchObject({ otherScreen: false })
  expect(await loadDesk(s.as('anna'), { screenId: 'old' })).toMatchObject({ otherScreen: true, card: null })
  expect(s.told('card:withdrawn')).toMatchObject([
    { payload: { entryId: s.entryId('A'), reason: 'other_screen' }, to: [`user:${s.userId('anna')}`] },
  ])
  const beat = { screenId: 'new', holdToken: saved.card?.holdToken ?? '', deckToken: null, idleMs: 0, viewing: null }
  expect((await recordHeartbeat(s.as('anna'), beat)).holdUntil).not.toBeNull()
})

test('the same command from the old tab is one outcome, and shows no card twice', async () => {
  const s = await scenario({ companies })
  const { holdToken } = await cardOn(s, 'old')
  const command = outcomeOf(holdToken)
  const first = await recordOutcome(on(s, 'new'), command)
  const again = await recordOutcome(on(s, 'old'), command)
  expect(again).toMatchObject({ saved: first.saved, card: null, deck: null, because: { code: 'other_screen' } })
  const { q, t } = s.db.read
  expect(await q.select().from(t.activity)).toHaveLength(1)
})

test('a sender that names no screen leaves the next card on the screen of the present one', async () => {
  const s = await scenario({ companies })
  const { holdToken } = await cardOn(s, 'one')
  await recordOutcome(s.as('anna'), outcomeOf(holdToken))
  const [hold] = await s.db.read.q.select().from(s.db.read.t.hold)
  expect(hold?.screenId).toBe('one')
  expect(s.told('card:withdrawn')).toEqual([])
})

test('a card that stays on the desk, a skip and an undo come to the screen that asks for them', async () => {
  const s = await scenario({ companies: { A: { phones: ['+4631390101', '+4631390102'] }, B: {}, C: {} } })
  const { holdToken } = await cardOn(s, 'old')
  const dead = outcomeOf(holdToken, { outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('A') })
  const kept = await recordOutcome(on(s, 'new'), dead)
  expect(kept.card?.entryId).toBe(s.entryId('A'))
  const screens = async () => (await s.db.read.q.select().from(s.db.read.t.hold)).map(({ screenId }) => screenId)
  expect(await screens()).toEqual(['new'])
  const skip = { commandId: randomUUID(), holdToken: kept.card?.holdToken ?? '', reason: 'senare', next: true }
  const skipped = await releaseHold(on(s, 'third'), skip)
  expect(skipped.card?.entryId).toBe(s.entryId('B'))
  expect(await screens()).toEqual(['third'])
  const saved = await recordOutcome(on(s, 'third'), outcomeOf(skipped.card?.holdToken ?? '', { next: false }))
  const undone = { commandId: randomUUID(), activityId: saved.saved.activityId }
  expect((await undoOutcome(on(s, 'fourth'), undone)).card?.entryId).toBe(s.entryId('B'))
  expect(await screens()).toEqual(['fourth'])
})

test('the screen is named in a header, and is no part of the command', async () => {
  const s = await scenario({ companies })
  const { holdToken } = await cardOn(s, 'old')
  const app = await startApp(s)
  const body = outcomeOf(holdToken)
  const send = (screenId: string) =>
    app.ask('POST /api/desk/outcome', { as: 'anna', body, headers: { 'X-Ringko-Screen': screenId } })
  const first = await send('new')
  expect([first.status, first.body.card?.entryId]).toEqual([200, s.entryId('B')])
  const again = await send('old')
  expect([again.status, again.body.card, again.body.because.code]).toEqual([200, null, 'other_screen'])
  expect((await app.ask('GET /api/desk?screenId=new', { as: 'anna' })).body.otherScreen).toBe(false)
  expect((await send('x'.repeat(65))).status).toBe(200)
})
