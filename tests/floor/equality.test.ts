import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type FloorState, floorStateOf } from '@/components/floor/state/floor-state'
import { followFloor } from '@/components/floor/state/follow-floor'
import { selectCellsOfActivities } from '@/db/queries/tally'
import type { Outcome } from '@/lib/calls/types'
import { sumCells } from '@/lib/floor/rules'
import type { FloorCell, FloorDay, FloorNow } from '@/lib/floor/types'
import { LINE } from '@/lib/realtime/client'
import { anOrder } from '../support/an-order'
import { type App, startApp } from '../support/app'
import { putProduct } from '../support/put-product'
import { type Scenario, scenario } from '../support/scenario'
import { waitFor } from '../support/screen'
import { testEngine } from '../support/test-database'

const CALLERS = 20
// Each outcome is some forty questions to a server there.
const OUTCOMES = testEngine === 'postgres' ? 100 : 200
const CHECKPOINTS = 4
const SAID: Outcome[] = ['no_answer', 'no', 'callback', 'busy', 'no_answer', 'no_six_months', 'no', 'no_answer']

test(`${CALLERS} callers with ${OUTCOMES} outcomes each, some undone and orders cancelled: board, tally and activities are one, though the board loses its line`, async () => {
  const s = await floorOf()
  const app = await startApp(s)
  const productId = await putProduct(s)
  const board = await openBoard(s, app)
  for (let part = 0; part < CHECKPOINTS; part += 1) {
    // From the second part on the line is cut in the middle of the work, and comes back before its end.
    const cut = part === 0 ? null : loseLine(board)
    await Promise.all(callers.map((name) => workOf({ s, app, productId, name, part })))
    await cut?.()
    await cancelOne(s, app)
    await inStep(s, board)
  }
  const { calls, cancelled, orders } = sumCells(board.store.getState().cells.values())
  expect(calls + s.undone).toBe(CALLERS * OUTCOMES)
  expect(s.undone).toBe(CALLERS * CHECKPOINTS)
  expect(cancelled).toBe(CHECKPOINTS)
  expect(orders).toBe(CALLERS * CHECKPOINTS - CHECKPOINTS)
  // Thirty questions an outcome, each of which waits its turn on a busy machine.
}, 300_000)

const callers = Array.from({ length: CALLERS }, (_, at) => `c${at}`)

async function floorOf(): Promise<Scenario & { undone: number }> {
  const roles = Object.fromEntries(callers.map((name) => [name, 'caller' as const]))
  const campaigns = { höst: { members: callers.slice(0, 12) }, vår: { members: callers.slice(12) } }
  const s = await scenario({ users: { ...roles, eva: 'supervisor', disa: 'office' }, campaigns })
  await fillQueues(s)
  return { ...s, undone: 0 }
}

/** As many companies as there are calls, put in without a statement for each. */
async function fillQueues(s: Scenario): Promise<void> {
  const stamps = { createdAt: s.clock.now, updatedAt: s.clock.now }
  const of = { campaignId: s.campaignId('höst'), roundId: s.roundId('höst') }
  const others = { campaignId: s.campaignId('vår'), roundId: s.roundId('vår') }
  const ids = Array.from({ length: CALLERS * (OUTCOMES + 20) }, (_, at) => at + 1)
  await s.db.write(async ({ q, t }) => {
    for (let at = 0; at < ids.length; at += 500) {
      const some = ids.slice(at, at + 500)
      await q
        .insert(t.organization)
        .values(some.map((id) => ({ id, legalName: `Bolag ${id}`, ...stamps })))
        .returning()
      await q
        .insert(t.phoneNumber)
        .values(
          some.map((organizationId) => ({ organizationId, e164: `+4670${1_000_000 + organizationId}`, ...stamps })),
        )
        .returning()
      const entries = some.map((organizationId) => ({
        organizationId,
        ...(organizationId % 5 < 3 ? of : others),
        ...stamps,
      }))
      await q.insert(t.queueEntry).values(entries).returning()
    }
  })
}

interface Working {
  s: Scenario & { undone: number }
  app: App
  productId: number
  name: string
  part: number
}

/** One part of a caller's day: every outcome through the API, with one order and one undo. */
async function workOf({ s, app, productId, name, part }: Working): Promise<void> {
  const campaignId = s.campaignId(callers.indexOf(name) < 12 ? 'höst' : 'vår')
  const post = async (path: string, body: object) => {
    const answer = await app.ask(`POST ${path}`, { as: name, body })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  let { card } = await post('/api/desk/next', { campaignId })
  const calls = OUTCOMES / CHECKPOINTS
  for (let call = 0; call < calls; call += 1) {
    const command = { commandId: randomUUID(), holdToken: card.holdToken, next: true, campaignId }
    const outcome = SAID[(call + part) % SAID.length]
    const isOrder = call === 7
    const answer = isOrder
      ? await post('/api/desk/order', { ...command, order: anOrder(productId, { orgNo: orgNoOf(card.entryId) }) })
      : await post('/api/desk/outcome', { ...command, outcome })
    card = answer.card
    if (call !== 20) continue
    s.undone += 1
    const undone = await post('/api/desk/undo', { commandId: randomUUID(), activityId: answer.saved.activityId })
    card = undone.card
  }
  await post('/api/desk/release', { commandId: randomUUID(), holdToken: card.holdToken, reason: 'pause', next: false })
}

/** A number with the check digit that org.nr have. */
function orgNoOf(entryId: number): string {
  const digits = `5560${String(entryId).padStart(5, '0')}`
  const sum = [...digits].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${digits.slice(0, 6)}-${digits.slice(6)}${(10 - (sum % 10)) % 10}`
}

async function cancelOne(s: Scenario, app: App): Promise<void> {
  const placed = await s.db.read.q.select().from(s.db.read.t.order)
  const order = placed.find(({ status }) => status === 'placed')
  const body = { commandId: randomUUID(), version: order?.version, reason: 'Kunden ångrade sig' }
  const answer = await app.ask(`POST /api/orders/${order?.id}/cancel`, { as: 'disa', body })
  expect(answer.status).toBe(200)
}

interface OpenBoard {
  store: StoreApi<FloorState>
  socket: ReturnType<typeof io>
}

/** The board as a supervisor's browser has it, without its pages. */
async function openBoard(s: Scenario, app: App): Promise<OpenBoard> {
  const get = async <T>(path: string) => (await app.ask(`GET ${path}`, { as: 'eva' })).body as T
  const read = { day: () => get<FloorDay>('/api/floor'), now: () => get<FloorNow>('/api/floor/now') }
  const first = { day: await read.day(), now: await read.now() }
  const store = createStore<FloorState>(() => floorStateOf(first, s.clock.now))
  const extraHeaders = { Origin: app.address, Cookie: await app.cookieOf('eva') }
  const socket = io(app.address, { ...LINE, extraHeaders, forceNew: true })
  onTestFinished(followFloor({ store, read, socket }))
  await waitFor('the board is live', () => store.getState().line === 'live')
  return { store, socket }
}

/** As a cable that is pulled; answers how it is put back. */
function loseLine({ socket, store }: OpenBoard): () => Promise<void> {
  const wasAt = store.getState().day.at
  socket.disconnect()
  const timer = setTimeout(() => socket.connect(), 150)
  return async () => {
    clearTimeout(timer)
    socket.connect()
    await waitFor('the board is back', () => socket.connected && store.getState().day.at >= wasAt, 5000)
  }
}

/** Board = tally = activities, cell by cell. */
async function inStep(s: Scenario, { store }: OpenBoard): Promise<void> {
  const { q, t } = s.db.read
  const stand = (cells: FloorCell[]) =>
    cells
      .filter(({ count, orderValue }) => count !== 0 || orderValue !== 0)
      .map((cell) =>
        [cell.localHour, cell.campaignId, cell.userId, cell.outcome, cell.count, cell.talked, cell.orderValue].join(
          ' ',
        ),
      )
      .sort()
  const tally = stand(await q.select().from(t.tally))
  await waitFor('the board holds the tally', () => isSame(stand([...store.getState().cells.values()]), tally), 5000)
  const called = (await selectCellsOfActivities(s.db.read)) as FloorCell[]
  const calls = (cells: string[]) => cells.filter((cell) => !cell.includes('order_cancelled'))
  expect(stand(called)).toEqual(calls(tally))
}

const isSame = (one: string[], other: string[]) => one.join('\n') === other.join('\n')
