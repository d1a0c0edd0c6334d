import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { seededRandom } from '@/lib/demo/seeded-random'
import { anOrder } from '../support/an-order'
import { isLong, sizeOf, tellFigure } from '../support/fault-figure'
import { type Answered, type Floor, startFloor } from '../support/fault-floor'
import { type Received, startMailServer } from '../support/mail-server'

const KILLS = sizeOf({ short: { sqlite: 30, postgres: 10 }, long: 200, name: 'RINGKO_R2_KILLS' })
const SEED = Number(process.env.RINGKO_SEED ?? 20_261_122)
const CALLERS = 20
/** The last ones are stopped, far from those that are called: what is saved on a stopped card counts nowhere. */
const COMPANIES = CALLERS * 1000 + KILLS * 150
const SAID = ['no_answer', 'no', 'callback', 'order', 'no_answer', 'busy', 'no_six_months']

/** What the callers know, kept outside the server: every answer they got. */
interface Known {
  outcomes: Map<string, number>
  /** commandId -> the order's number. */
  orders: Map<string, number>
  stops: Map<number, number>
  unexpected: string[]
}

test(
  `R2: ${KILLS} times kill -9 under load: what was acknowledged is there, once`,
  async () => {
    const random = seededRandom(SEED).next
    const mail = await startMailServer({ beforeAnswer: () => pause(30) })
    // The minute in which an order can be undone is over at once: its mail goes while the server is being killed.
    const settings = { SMTP_URL: mail.url, MAIL_FROM: 'order@momenta.example' }
    const rules = { undoSeconds: 0 }
    const floor = await startFloor({ companies: COMPANIES, callers: CALLERS, settings, rules })
    const known: Known = { outcomes: new Map(), orders: new Map(), stops: new Map(), unexpected: [] }
    const shift = { isOpen: true }
    const callers = Array.from({ length: CALLERS }, (_, at) => work(floor, { caller: at + 1, known, shift }))
    const readyMs: number[] = []
    for (let kill = 0; kill < KILLS; kill += 1) {
      const enough = known.outcomes.size + 20 + Math.floor(random() * 40)
      while (known.outcomes.size < enough) await pause(2)
      await floor.server.kill()
      readyMs.push(await floor.server.start())
    }
    shift.isOpen = false
    await Promise.all(callers)
    await hasCome(mail.received, known.orders.size)
    await floor.server.kill()

    expect(known.unexpected).toEqual([])
    await compare(floor, known)
    const doubledMails = compareMails(mail.received, known.orders)
    const slowest = Math.max(...readyMs)
    const sizes = { outcomes: known.outcomes.size, orders: known.orders.size, stops: known.stops.size }
    const figures = { kills: KILLS, ...sizes, seed: SEED }
    tellFigure('R2', {
      ...figures,
      lost: 0,
      doubled: 0,
      'mails twice': doubledMails,
      'slowest start ms': Math.round(slowest),
    })
  },
  KILLS * (isLong ? 60_000 : 15_000) + 180_000,
)

test('R2: a card is still on the desk of who had it after kill -9', async () => {
  const floor = await startFloor({ companies: 100, callers: 4 })
  const everybody = [1, 2, 3, 4]
  const next = (caller: number) => floor.ask(caller, 'POST /api/desk/next', { campaignId: floor.campaignId })
  const had = await Promise.all(everybody.map(next))
  await floor.server.kill()
  await floor.server.start()
  const have = await Promise.all(everybody.map((caller) => floor.ask(caller, 'GET /api/desk')))
  const tokens = (answers: Answered[]) => answers.map(({ body }) => [body.card.holdToken, body.deck?.holdToken])
  expect(tokens(have)).toEqual(tokens(had))
})

/** One caller's shift: a command that got no answer is sent again, the same one, until there is an answer. */
async function work(floor: Floor, { caller, known, shift }: { caller: number; known: Known; shift: Shift }) {
  let { body: hand } = await untilAnswered(() =>
    floor.ask(caller, 'POST /api/desk/next', { campaignId: floor.campaignId }),
  )
  for (let turn = 0; shift.isOpen && hand.card; turn += 1) {
    const commandId = randomUUID()
    const outcome = SAID[(turn + caller) % SAID.length]
    const on = { commandId, holdToken: hand.card.holdToken, deckToken: hand.deck?.holdToken, next: true }
    const [call, said] =
      outcome === 'order'
        ? ['POST /api/desk/order', { ...on, order: anOrder(1) }]
        : ['POST /api/desk/outcome', { ...on, outcome }]
    const { status, body } = await untilAnswered(() => floor.ask(caller, call, said))
    if (status !== 200) known.unexpected.push(`outcome: ${status} ${JSON.stringify(body)}`)
    if (status !== 200) return
    known.outcomes.set(commandId, body.saved.activityId)
    if (body.order) known.orders.set(commandId, body.order.number)
    hand = body
    if (turn % 10 === 9)
      await stop(floor, { caller, known, organizationId: COMPANIES - caller * 900 - Math.floor(turn / 10) })
  }
}

interface Shift {
  isOpen: boolean
}

async function stop(floor: Floor, { caller, known, organizationId }: StopOf): Promise<void> {
  const body = { commandId: randomUUID(), organizationId, case: 'no_calls' }
  const answer = await untilAnswered(() => floor.ask(caller, 'POST /api/suppressions', body))
  if (answer.status === 200) known.stops.set(body.organizationId, answer.body.suppressionId)
  else known.unexpected.push(`stop: ${answer.status} ${JSON.stringify(answer.body)}`)
}

interface StopOf {
  caller: number
  known: Known
  organizationId: number
}

async function untilAnswered(ask: () => Promise<Answered>): Promise<Answered> {
  for (;;) {
    const answer = await ask().catch(() => null)
    if (answer && answer.status !== 503) return answer
    await pause(20)
  }
}

async function compare({ dataDir, open, inspect }: Floor, { outcomes, orders, stops }: Known): Promise<void> {
  const db = await open()
  const { q, t } = db.read
  const activities = await q.select().from(t.activity)
  const calls = activities.filter(({ kind }) => kind === 'call')
  expect(new Map(calls.map(({ commandId, id }) => [commandId, id]))).toEqual(outcomes)
  expect(calls).toHaveLength(outcomes.size)
  const tally = await q.select().from(t.tally)
  expect(tally.reduce((sum, { count }) => sum + count, 0)).toBe(outcomes.size)
  await compareOrders(db, orders)
  const suppressions = await q.select().from(t.suppression)
  expect(new Map(suppressions.map((one) => [one.organizationId, one.id]))).toEqual(stops)
  // Put back from its line at the start and then sent again, it is still one.
  expect(suppressions).toHaveLength(stops.size)
  expect((await q.select().from(t.hold)).length).toBeLessThanOrEqual(CALLERS * 2)
  await db.close()
  await inspect()
  const said = readFileSync(join(dataDir, 'stops.jsonl'), 'utf8').match(/"what":"added"/g) ?? []
  expect(said.length).toBeGreaterThanOrEqual(stops.size)
}

/** Every order once, its number in a series without holes, with its lines, its value in the tally and one mail. */
async function compareOrders(db: Database, orders: Known['orders']): Promise<void> {
  const { q, t } = db.read
  const kept = await q.select().from(t.order).orderBy(t.order.number)
  expect(new Map(kept.map(({ commandId, number }) => [commandId, number]))).toEqual(orders)
  expect(kept.map(({ number }) => number)).toEqual(kept.map((_, at) => 1001 + at))
  expect((await q.select().from(t.orderLine)).map(({ orderId }) => orderId).sort(byNumber)).toEqual(kept.map(idOf))
  expect((await q.select().from(t.outbox)).map(({ orderId }) => orderId ?? 0).sort(byNumber)).toEqual(kept.map(idOf))
  const value = (await q.select().from(t.tally)).reduce((sum, { orderValue }) => sum + orderValue, 0)
  expect(value).toBe(kept.reduce((sum, { totalExVat }) => sum + totalExVat, 0))
}

/** Eight go in a second; what a kill cut off goes again when its lease is over. */
async function hasCome(received: readonly Received[], wanted: number): Promise<void> {
  const timeout = 60_000 + wanted * 500
  await expect.poll(() => new Set(received.map(numberOf)).size, { timeout, interval: 200 }).toBe(wanted)
}

const numberOf = ({ mail }: Received) => Number(/order (\d+)$/.exec(mail.subject ?? '')?.[1])

/** Every order's mail came; what came again is known by its Message-ID. Answers how many came again. */
function compareMails(received: readonly Received[], orders: Known['orders']): number {
  const idsOf = new Map<number, Set<string | undefined>>()
  for (const one of received) idsOf.set(numberOf(one), (idsOf.get(numberOf(one)) ?? new Set()).add(one.mail.messageId))
  expect([...idsOf.keys()].sort(byNumber)).toEqual([...orders.values()].sort(byNumber))
  expect([...idsOf.values()].filter((ids) => ids.size !== 1)).toEqual([])
  expect(new Set([...idsOf.values()].flatMap((ids) => [...ids])).size).toBe(orders.size)
  return received.length - orders.size
}

const byNumber = (a: number, b: number) => a - b
const idOf = ({ id }: { id: number }) => id

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
