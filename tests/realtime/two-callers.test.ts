import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Card } from '@/lib/queue/types'
import { type App, startApp } from '../support/app'
import { type Rows, type Scenario, scenario } from '../support/scenario'
import { openScreen, waitFor } from '../support/screen'

const PHONE = '+46313901111'
const HOUR = 3600_000

interface World {
  s: Scenario
  app: App
}

/** Alfa and Beta share a number; Gamma to Zeta do not. */
async function worldOf(companies: Rows['companies'] = {}): Promise<World> {
  const shared = { phones: [PHONE], contact: ['Åsa', 'Öberg'] as [string, string] }
  const rest = Object.fromEntries(['Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'].map((name) => [name, {}]))
  const s = await scenario({ companies: { Alfa: shared, Beta: shared, ...rest, ...companies } })
  return { s, app: await startApp(s) }
}

async function open({ s, app }: World, as: string, name: string): Promise<Card> {
  const body = { commandId: randomUUID(), organizationId: s.companyId(name), campaignId: s.campaignId() }
  const answer = await app.ask('POST /api/desk/open', { as, body })
  expect(answer.status).toBe(200)
  return answer.body.card
}

const save = ({ app }: World, as: string, outcome: object) =>
  app.ask('POST /api/desk/outcome', { as, body: { commandId: randomUUID(), next: false, ...outcome } })

const prio = (world: World, card: Card) => ({
  holdToken: card.holdToken,
  outcome: 'callback_prio',
  callbackAt: new Date(world.s.clock.now + 3 * HOUR).toISOString(),
  contactId: card.contacts[0]?.id,
})

describe('two callers at once', () => {
  test('a Prio lock is seen live by who looks at a company with the same number, and who tries to open it is told', async () => {
    const world = await worldOf()
    const bo = await openScreen(world.app, 'bo')
    await bo.beat({ viewing: world.s.companyId('Beta') })
    await save(world, 'anna', prio(world, await open(world, 'anna', 'Alfa')))
    expect(await bo.hear('card:locked')).toMatchObject({ ownerId: world.s.userId('anna') })
    const body = {
      commandId: randomUUID(),
      organizationId: world.s.companyId('Beta'),
      campaignId: world.s.campaignId(),
    }
    const refused = await world.app.ask('POST /api/desk/open', { as: 'bo', body })
    expect([refused.status, refused.body.error.code]).toEqual([409, 'conflict'])
    expect(refused.body.error.message).toMatch(/^Låst av anna sedan /)
  })

  test('the release of a lock is told the same way', async () => {
    const world = await worldOf()
    const bo = await openScreen(world.app, 'bo')
    await bo.beat({ viewing: world.s.companyId('Beta') })
    await save(world, 'anna', prio(world, await open(world, 'anna', 'Alfa')))
    const { lockId } = await bo.hear('card:locked')
    const body = { commandId: randomUUID(), reason: 'Hinner inte' }
    expect((await world.app.ask(`POST /api/locks/${lockId}/release`, { as: 'anna', body })).status).toBe(200)
    expect(await bo.hear('card:unlocked')).toMatchObject({ byId: world.s.userId('anna') })
  })

  test('a stop is seen on the card that somebody else has on the screen, and nothing they save on it counts', async () => {
    const world = await worldOf()
    const bo = await openScreen(world.app, 'bo')
    const card = await open(world, 'bo', 'Alfa')
    const stop = { commandId: randomUUID(), organizationId: world.s.companyId('Alfa'), case: 'no_calls' }
    expect((await world.app.ask('POST /api/suppressions', { as: 'anna', body: stop })).status).toBe(200)
    expect(await bo.hear('card:barred')).toMatchObject({
      organizationId: card.organization.id,
      cause: 'suppression',
      byId: world.s.userId('anna'),
    })
    expect(await bo.hear('suppression:added')).toMatchObject({ urgent: true })
    await save(world, 'bo', { holdToken: card.holdToken, outcome: 'callback' })
    const entries = await world.s.db.read.q.select().from(world.s.db.read.t.queueEntry)
    const alfa = entries.find((entry) => entry.organizationId === card.organization.id)
    expect(alfa?.state).not.toBe('waiting')
  })

  test('a stop takes the card on deck away, and the screen is told to look again', async () => {
    const world = await worldOf()
    const bo = await openScreen(world.app, 'bo')
    const { body } = await world.app.ask('POST /api/desk/next', {
      as: 'bo',
      body: { campaignId: world.s.campaignId() },
    })
    expect(body.deck).not.toBeNull()
    const stop = { commandId: randomUUID(), organizationId: body.deck.organization.id, case: 'no_calls' }
    await world.app.ask('POST /api/suppressions', { as: 'anna', body: stop })
    await bo.hear('deck:changed')
    const { body: desk } = await world.app.ask('GET /api/desk', { as: 'bo' })
    expect(desk.deck?.organization.id).not.toBe(body.deck.organization.id)
    expect(desk.card.organization.id).toBe(body.card.organization.id)
  })

  test('who has a company is told to who looks at it, and when it is free again', async () => {
    const world = await worldOf()
    const bo = await openScreen(world.app, 'bo')
    const organizationId = world.s.companyId('Gamma')
    await bo.beat({ viewing: organizationId })
    const card = await open(world, 'anna', 'Gamma')
    expect(await bo.hear('hold:taken')).toMatchObject({ organizationId, userId: world.s.userId('anna'), kind: 'desk' })
    await save(world, 'anna', { holdToken: card.holdToken, outcome: 'no' })
    expect(await bo.hear('hold:released')).toEqual({ organizationId, userId: world.s.userId('anna') })
  })

  test('signing out gives the cards back at once', async () => {
    const world = await worldOf()
    await endOtherSessions(world.s)
    await world.app.ask('POST /api/desk/next', { as: 'anna', body: { campaignId: world.s.campaignId() } })
    expect(await holds(world.s)).toBe(2)
    await world.app.ask('DELETE /api/session', { as: 'anna' })
    expect(await holds(world.s)).toBe(0)
  })

  test('signing out keeps the cards of who works on another computer too', async () => {
    const world = await worldOf()
    await world.app.ask('POST /api/desk/next', { as: 'anna', body: { campaignId: world.s.campaignId() } })
    await world.app.ask('DELETE /api/session', { as: 'anna' })
    expect(await holds(world.s)).toBe(2)
  })
})

describe('a screen that was away', () => {
  test('misses what was told meanwhile and sees it in the snapshot after it is back', async () => {
    const world = await worldOf()
    const first = await openScreen(world.app, 'bo')
    const { body } = await world.app.ask('POST /api/desk/next', {
      as: 'bo',
      body: { campaignId: world.s.campaignId() },
    })
    first.socket.disconnect()
    await waitFor('it is away', () => !first.socket.connected)
    const stop = { commandId: randomUUID(), organizationId: body.card.organization.id, case: 'no_calls' }
    await world.app.ask('POST /api/suppressions', { as: 'anna', body: stop })
    expect(first.facts('card:barred')).toEqual([])
    const second = await openScreen(world.app, 'bo')
    const { body: desk } = await world.app.ask('GET /api/desk', { as: 'bo' })
    expect(desk.card.stop).toMatchObject({ byName: 'anna' })
    const note = { commandId: randomUUID(), organizationId: body.card.organization.id, note: 'Kunden hörde av sig.' }
    await world.app.ask('POST /api/desk/note', { as: 'anna', body: note })
    expect(await second.hear('card:changed')).toMatchObject({ what: 'note' })
  })
})

async function holds(s: Scenario): Promise<number> {
  return (await s.db.read.q.select().from(s.db.read.t.hold)).length
}

/** Scenarios give everybody a session of their own, as if at another computer. */
async function endOtherSessions(s: Scenario): Promise<void> {
  await s.db.write((tx) => tx.q.delete(tx.t.session).returning())
}
