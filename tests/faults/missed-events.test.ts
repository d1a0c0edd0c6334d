import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { seededRandom } from '@/lib/demo/seeded-random'
import { isLong, sizeOf, tellFigure } from '../support/fault-figure'
import { type Answered, type Floor, startFloor } from '../support/fault-floor'
import { openReducingScreen, type ReducingScreen, shownOf } from '../support/reducing-screen'
import { headersOf } from '../support/request-headers'
import { TEST_NOW } from '../support/scenario'
import { waitFor } from '../support/screen'

const SCREENS = sizeOf({ short: 50, long: 200, name: 'RINGKO_R8_SCREENS' })
const CHANGES = sizeOf({ short: 500, long: 10_000, name: 'RINGKO_R8_CHANGES' })
const SEED = Number(process.env.RINGKO_SEED ?? 20_261_123)
const AT_ONCE = 10
const PATIENCE_MS = 60_000

interface World {
  floor: Floor
  screens: ReducingScreen[]
  random(): number
  /** Answers by what they were: how often something was done, or refused. */
  done: Map<string, number>
}

test(
  `R8: ${SCREENS} screens whose lines break during ${CHANGES} changes show what the database says`,
  async () => {
    const { next: random } = seededRandom(SEED)
    const floor = await startFloor({ companies: SCREENS * 10 + CHANGES * 2, callers: SCREENS })
    const screens: ReducingScreen[] = []
    for (const [at, token] of floor.tokens.entries()) {
      const load = async () => (await floor.ask(at + 1, 'GET /api/desk?screenId=en')).body
      screens.push(await openReducingScreen({ address: floor.server.address, headers: headersOf(token), load }))
    }
    const world: World = { floor, screens, random, done: new Map() }
    await waitFor('all are here', () => screens.every((one) => one.readies() > 0), PATIENCE_MS)
    let breaks = 0
    let left = CHANGES
    const busy = new Set<number>()
    const disturb = async () => {
      for (; left > 0; left -= 1) {
        const at = freeOne(busy, random)
        await change(world, at).finally(() => busy.delete(at))
        const broken = screens[Math.floor(random() * SCREENS)]
        if (random() > 0.2 || !broken?.socket.connected) continue
        breaks += 1
        broken.socket.io.engine.close()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, disturb))

    await waitFor('all lines stand', () => screens.every((one) => one.socket.connected), PATIENCE_MS)
    await inStep(world)
    expect(await outOfStep(world)).toEqual([])
    expect(await floor.server.stop()).toBe(0)
    expect(await wrongCards(world)).toEqual([])
    expect(world.done.get('saved')).toBeGreaterThan(CHANGES / 3)
    const heard = screens.reduce((sum, one) => sum + one.heard(), 0)
    const figures = { screens: SCREENS, changes: CHANGES, 'broken lines': breaks, 'facts heard': heard, seed: SEED }
    tellFigure('R8', { ...figures, 'out of step': 0 })
  },
  isLong ? 3_600_000 : 5 * PATIENCE_MS,
)

/** One command of one caller at a time, as at a real desk. */
function freeOne(busy: Set<number>, random: () => number): number {
  for (;;) {
    const at = Math.floor(random() * SCREENS)
    if (busy.has(at)) continue
    busy.add(at)
    return at
  }
}

async function change(world: World, at: number): Promise<void> {
  const { random, screens } = world
  const screen = screens[at] as ReducingScreen
  const { card } = screen.state()
  const kind = random()
  if (!card) return next(world, at)
  const others = screens[Math.floor(random() * SCREENS)]?.state()
  const organizationId = (kind < 0.2 ? others?.card : others?.deck)?.organization.id ?? card.organization.id
  if (kind < 0.1) await tell(world, at, { call: 'POST /api/desk/note', body: { organizationId, note: 'Ringde in.' } })
  else if (kind < 0.13)
    await tell(world, at, { call: 'POST /api/suppressions', body: { organizationId, case: 'no_calls' } })
  else if (kind < 0.2) await move(world, at, { call: 'POST /api/desk/open', body: { organizationId: 1 + at } })
  else if (kind < 0.25)
    await move(world, at, { call: 'POST /api/desk/release', body: { holdToken: card.holdToken, reason: 'skip' } })
  else await save(world, at)
}

const next = (world: World, at: number) =>
  move(world, at, { call: 'POST /api/desk/next', body: { campaignId: world.floor.campaignId, screenId: 'en' } })

async function save(world: World, at: number): Promise<void> {
  const { card, deck } = world.screens[at]?.state() ?? {}
  const outcomes = ['no', 'no_answer', 'callback', 'busy', 'callback_prio', 'no_six_months']
  const outcome = outcomes[Math.floor(world.random() * outcomes.length)]
  const callbackAt = new Date(TEST_NOW + (3 + Math.floor(world.random() * 300)) * 3_600_000).toISOString()
  const promise = outcome === 'callback_prio' ? { callbackAt, contactId: card?.contacts[0]?.id } : {}
  const body = { holdToken: card?.holdToken, deckToken: deck?.holdToken, outcome, next: true, ...promise }
  await move(world, at, { call: 'POST /api/desk/outcome', body })
}

interface Said {
  call: string
  body: object
}

/** A command that answers with cards. */
async function move(world: World, at: number, said: Said): Promise<void> {
  const { status, body } = await tell(world, at, said)
  if (status === 200) world.screens[at]?.answer(body)
  else world.screens[at]?.refresh()
}

async function tell({ floor, done }: World, at: number, { call, body }: Said): Promise<Answered> {
  const hasId = call !== 'POST /api/desk/next'
  const answer = await floor.ask(at + 1, call, { ...body, ...(hasId && { commandId: randomUUID() }) })
  const what = answer.status === 200 ? (answer.body.saved ? 'saved' : call) : `${call} ${answer.body.error.code}`
  done.set(what, (done.get(what) ?? 0) + 1)
  expect([200, 400, 409], JSON.stringify(answer.body)).toContain(answer.status)
  return answer
}

/** Facts and snapshots that are still on their way arrive; the decks that background work makes are made. */
async function inStep(world: World): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline) {
    await Promise.all(world.screens.map((screen) => screen.settled()))
    if ((await outOfStep(world)).length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

async function outOfStep({ floor, screens }: World): Promise<string[]> {
  const wrong: string[] = []
  for (const [at, screen] of screens.entries()) {
    const { body } = await floor.ask(at + 1, 'GET /api/desk?screenId=en')
    const [shown, database] = [plain(shownOf(screen.state())), plain(shownOf(body))]
    const differing = Object.keys(database).filter((key) => !isDeepStrictEqual(shown[key], database[key]))
    for (const key of differing) wrong.push(`${at + 1} ${key}: ${said(shown[key])} instead of ${said(database[key])}`)
  }
  return wrong
}

const plain = (shown: object): Record<string, unknown> => JSON.parse(JSON.stringify(shown))
const said = (value: unknown) => JSON.stringify(value)

/** Held against the rows themselves, past everything that makes a snapshot. */
async function wrongCards({ floor, screens }: World): Promise<unknown[]> {
  const db = await floor.open()
  const holds = await db.read.q.select().from(db.read.t.hold)
  await db.close()
  return screens.flatMap((screen, at) => {
    const tokenOf = (kind: string) => holds.find((hold) => hold.userId === at + 1 && hold.kind === kind)?.token
    const { card, deck } = screen.state()
    const isRight = card?.holdToken === tokenOf('desk') && deck?.holdToken === tokenOf('deck')
    return isRight ? [] : [{ caller: at + 1, desk: tokenOf('desk'), deck: tokenOf('deck'), card, shownDeck: deck }]
  })
}
