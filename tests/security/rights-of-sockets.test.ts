import { describe, expect, test } from 'vitest'
import { rightOf } from '@/lib/auth/rights'
import type { Role } from '@/lib/auth/types'
import type { ClientToServer } from '@/lib/realtime/events'
import { type App, startApp } from '../support/app'
import { type Scenario, scenario } from '../support/scenario'
import { openScreen, type Screen, waitFor } from '../support/screen'

const PEOPLE: Record<string, Role> = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' }
const ASKERS = ['anna', 'disa', 'eva', 'adam']

interface World {
  s: Scenario
  app: App
  who: string
  screen: Screen
}

async function worldOf(who: string): Promise<World> {
  const s = await scenario({ users: PEOPLE, companies: { Alfa: {}, Beta: {}, Gamma: {}, Delta: {}, Epsilon: {} } })
  const app = await startApp(s)
  return { s, app, who, screen: await openScreen(app, who) }
}

async function boTakesACard({ app, s }: World) {
  const { body } = await app.ask('POST /api/desk/next', { as: 'bo', body: { campaignId: s.campaignId() } })
  return body.card
}

/** A later answer: what was told before it has arrived. */
const settled = ({ screen }: World) => screen.beat()
const hearsOf = (world: World, organizationId: number) =>
  world.screen.facts('hold:taken').some((fact) => fact.organizationId === organizationId)

/** What each message may do to another's card; a message that is not here does not compile. */
const MESSAGES: Record<keyof ClientToServer, (world: World) => Promise<void>> = {
  async 'desk:heartbeat'(world) {
    const card = await boTakesACard(world)
    world.s.wait(5)
    const reply = await world.screen.beat({ holdToken: card.holdToken })
    expect(reply).toMatchObject({ holdUntil: null, deckUntil: null })
    const [hold] = await world.s.db.read.q.select().from(world.s.db.read.t.hold)
    expect(new Date(hold?.until ?? 0).toISOString()).toBe(card.holdUntil)
  },
  async 'floor:watch'(world) {
    world.screen.socket.emit('floor:watch', { campaignId: world.s.campaignId() })
    await settled(world)
    const card = await boTakesACard(world)
    await settled(world)
    const mayWatch = rightOf(PEOPLE[world.who] as Role, 'floor.watch') === true
    expect(hearsOf(world, card.organization.id)).toBe(mayWatch)
  },
}

const cells = Object.keys(MESSAGES).flatMap((name) =>
  ASKERS.map((who) => ({ name: name as keyof ClientToServer, who })),
)

test.each(cells)('$who says $name: no more than the rights allow', async ({ name, who }) => {
  await MESSAGES[name](await worldOf(who))
})

describe('rooms', () => {
  test.each(ASKERS)('%s hears of the floor, or not, as the rights say', async (who) => {
    const world = await worldOf(who)
    const card = await boTakesACard(world)
    await settled(world)
    expect(hearsOf(world, card.organization.id)).toBe(rightOf(PEOPLE[who] as Role, 'floor.watch') === true)
  })

  test.each(ASKERS)('%s hears of the company they look at, and only as long as they do', async (who) => {
    const world = await worldOf(who)
    const { s, app, screen } = world
    const organizationId = s.companyId('Epsilon')
    const stop = () =>
      app.ask('POST /api/desk/note', {
        as: 'bo',
        body: { commandId: crypto.randomUUID(), organizationId, note: 'Ringde växeln.' },
      })
    await screen.beat({ viewing: organizationId })
    await stop()
    await waitFor('the note is told', () => screen.facts('card:changed').length === 1)
    await screen.beat({ viewing: null })
    await stop()
    await settled(world)
    expect(screen.facts('card:changed')).toHaveLength(1)
  })

  test('what is told to one person is heard by nobody else', async () => {
    const world = await worldOf('anna')
    const bo = await openScreen(world.app, 'bo')
    const card = await boTakesACard(world)
    const body = { commandId: crypto.randomUUID(), holdToken: card.holdToken, outcome: 'no_answer', next: false }
    await world.app.ask('POST /api/desk/outcome', { as: 'bo', body })
    await bo.hear('tally:changed')
    await settled(world)
    expect(world.screen.facts('tally:changed')).toEqual([])
  })
})
