import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { PEOPLE } from '../support/people'
import { scenario } from '../support/scenario'
import { openScreen } from '../support/screen'

async function worldOf() {
  const fresh = { queue: { höst: {} } }
  const s = await scenario({
    users: PEOPLE,
    campaigns: { höst: { members: ['anna', 'bo'] } },
    companies: { Alfa: fresh, Beta: fresh, Gamma: fresh, Delta: fresh },
  })
  const app = await startApp(s)
  const { body } = await app.ask('POST /api/desk/next', { as: 'anna', body: { campaignId: s.campaignId() } })
  return { s, app, card: body.card }
}
const command = () => ({ commandId: randomUUID() })

/** Eva watches while Anna, who has a card, rests. */
async function pauseSeen({ app, card }: Pick<Awaited<ReturnType<typeof worldOf>>, 'app' | 'card'>) {
  const eva = await openScreen(app, 'eva')
  const anna = await openScreen(app, 'anna')
  await anna.beat({ holdToken: card.holdToken })
  const body = { ...command(), holdToken: card.holdToken, reason: 'pause', next: false }
  await app.ask('POST /api/desk/release', { as: 'anna', body })
  return { eva, anna }
}

test('an outcome is told to the floor as the cell that it is counted in, absolute, and so is its undoing', async () => {
  const { s, app, card } = await worldOf()
  const eva = await openScreen(app, 'eva')
  const outcome = { ...command(), holdToken: card.holdToken, outcome: 'no', next: false }
  const { body: saved } = await app.ask('POST /api/desk/outcome', { as: 'anna', body: outcome })
  const cell = { localDay: '2026-11-19', localHour: 10, campaignId: s.campaignId(), userId: s.userId('anna') }
  const told = await eva.hear('tally:changed')
  expect(told.cell).toEqual({ ...cell, outcome: 'no', count: 1, talked: 1, orderValue: 0 })
  await app.ask('POST /api/desk/undo', { as: 'anna', body: { ...command(), activityId: saved.saved.activityId } })
  await eva.beat()
  expect(eva.facts('tally:changed').at(-1)?.cell).toEqual({
    ...cell,
    outcome: 'no',
    count: 0,
    talked: 0,
    orderValue: 0,
  })
})

test('a pause is told to the floor at once, and to who comes later', async () => {
  const { s, app, card } = await worldOf()
  const { eva, anna } = await pauseSeen({ app, card })
  await anna.beat()
  await eva.beat()
  const pause = { userId: s.userId('anna'), state: 'pause', organizationId: null }
  const ofAnna = ({ userId }: { userId: number }) => userId === s.userId('anna')
  expect(eva.facts('presence:changed').filter(ofAnna).at(-1)).toMatchObject(pause)
  const later = await openScreen(app, 'disa')
  expect(later.facts('presence:changed').filter(ofAnna)).toMatchObject([pause])
})

test('the page of one campaign asks for that one alone', async () => {
  const { s, app, card } = await worldOf()
  const outcome = { ...command(), holdToken: card.holdToken, outcome: 'no', next: false }
  await app.ask('POST /api/desk/outcome', { as: 'anna', body: outcome })
  const cells = async (query: string) => (await app.ask(`GET /api/floor${query}`, { as: 'eva' })).body.cells.length
  expect(await cells(`?campaignId=${s.campaignId()}`)).toBe(1)
  expect(await cells('?campaignId=999')).toBe(0)
  expect(await cells('?day=2026-11-18')).toBe(0)
  expect((await app.ask('GET /api/floor?day=2026-02-30', { as: 'eva' })).status).toBe(400)
})

test('who comes back from a pause to an empty queue is told as waiting, not as resting', async () => {
  const { s, app, card } = await worldOf()
  const { eva, anna } = await pauseSeen({ app, card })
  await s.db.write(async ({ q, t }) => void (await q.update(t.queueEntry).set({ state: 'closed' })))
  const next = await app.ask('POST /api/desk/next', { as: 'anna', body: { campaignId: s.campaignId() } })
  expect(next.body.card).toBeNull()
  await anna.beat()
  await eva.beat()
  const ofAnna = ({ userId }: { userId: number }) => userId === s.userId('anna')
  expect(eva.facts('presence:changed').filter(ofAnna).at(-1)).toMatchObject({ state: 'idle', organizationId: null })
})
