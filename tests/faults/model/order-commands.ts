import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { placeOrder } from '@/lib/calls/place-order'
import { cancelOrder } from '@/lib/order-changes/cancel-order'
import { correctOrder } from '@/lib/order-changes/correct-order'
import { releaseOrder } from '@/lib/order-changes/release-order'
import type { OrderAnswer } from '@/lib/orders/types'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { anOrder } from '../../support/an-order'
import { attempt, Command, deckToken } from './commands'
import { checkAlways } from './invariants'
import type { Model, ModelOrder } from './model'
import { rowsOf } from './rows'
import { presentOf, saveInModel, type ToSave } from './save-in-model'
import { CAMPAIGNS, STOPPED_EMAIL, USERS, type User, type World } from './world'

const placing = fc.record({
  user: fc.constantFrom(...USERS),
  campaign: fc.constantFrom(...CAMPAIGNS),
  email: fc.constantFrom('anna@bergs.example', 'bo@bergs.example', STOPPED_EMAIL),
  kronor: fc.integer({ min: 1, max: 5000 }),
  isNext: fc.boolean(),
  times: fc.constantFrom(1, 1, 3),
})

/** Places an order, sometimes delivered several times; from another tab it is refused. */
const place = placing.map(
  (wish) =>
    new Command(`${wish.user} sells for ${wish.kronor} kr to ${wish.email}`, async (model, real) => {
      const { user, campaign, email, times } = wish
      if (!presentOf(model, user)) {
        await claimNextCard(real.s.as(user), { campaignId: real.s.campaignId(campaign) })
        await checkAlways(real, model, null)
      }
      const present = presentOf(model, user)
      if (!present) return null
      const { token } = present.hold
      const deck = deckToken(model, user)
      const lines = linesOf(real, wish.kronor)
      const input = { holdToken: token, order: anOrder(real.productId, { email, lines }), next: wish.isNext }
      const sent = { ...input, commandId: randomUUID(), ...(deck ? { deckToken: deck } : {}) }
      const deliveries = Array.from({ length: times }, () => placeOrder(real.s.as(user), sent))
      const answers = await Promise.all(deliveries)
      expect(new Set(answers.map(({ order }) => order.number)).size).toBe(1)
      const otherTab = await attempt(() => placeOrder(real.s.as(user), { ...input, commandId: randomUUID() }))
      expect(otherTab).toEqual({ refused: 'hold_lost' })
      remember(model, real, { wish, entryId: present.entry.id, token, answer: answers[0] as OrderAnswer })
      return null
    }),
)

interface Placed {
  wish: { user: User; email: string; kronor: number }
  entryId: number
  token: string
  answer: OrderAnswer
}

function remember(model: Model, { s }: World, { wish, entryId, token, answer }: Placed): void {
  const { user, email } = wish
  const save: ToSave = { outcome: 'order', user, entryId, e164: '', headOffice: '', isBlocked: email === STOPPED_EMAIL }
  const saved = saveInModel(model, save)
  const { activityId, undoUntil } = answer.saved
  const { counted } = saved
  const order: ModelOrder = {
    ...{ id: answer.order.id, user, email, isCorrected: false, value: wish.kronor * 100, counted },
    ...({ status: counted ? 'placed' : 'blocked', mail: counted ? 'waiting' : null } as const),
  }
  const inverse = () => {
    saved.inverse()
    Object.assign(order, { status: 'undone', mail: 'withdrawn' })
  }
  model.orders.push(order)
  model.calls.push({ ...saved, activityId, user, at: s.clock.now, entry: entryId, isUndone: false, order, inverse })
  expect(undoUntil !== null).toBe(saved.canUndo)
  model.spent.set(token, user)
  model.holds = model.holds.filter((hold) => hold.token !== token)
}

const onOrder = (name: string, act: (model: Model, real: World, order: ModelOrder) => Promise<void>) =>
  fc.nat(30).map(
    (nth) =>
      new Command(`the office ${name} order ${nth}`, async (model, real) => {
        const order = model.orders[nth % Math.max(1, model.orders.length)]
        if (order) await act(model, real, order)
        return null
      }),
  )

const isOpen = ({ status }: ModelOrder) => status === 'placed' || status === 'blocked'

const correct = onOrder('corrects', async (_, real, order) => {
  const value = 100 + ((order.value * 7) % 700_000)
  const { confirmed: _confirmed, ...whole } = anOrder(real.productId, {
    email: order.email,
    lines: linesOf(real, value / 100),
  })
  const input = { ...(await commandOn(real, order)), order: whole }
  const answer = await attempt(() => correctOrder(real.s.as('disa'), input))
  expect('refused' in answer).toBe(!isOpen(order))
  if (isOpen(order)) Object.assign(order, { value, isCorrected: true })
})

const cancel = onOrder('cancels', async (_, real, order) => {
  const input = { ...(await commandOn(real, order)), reason: 'Kunden ångrade sig.' }
  const answer = await attempt(() => cancelOrder(real.s.as('disa'), input))
  expect('refused' in answer).toBe(!isOpen(order))
  if (isOpen(order)) Object.assign(order, { status: 'cancelled', mail: order.mail && 'withdrawn' })
})

const release = onOrder('lets through', async (model, real, order) => {
  const command = await commandOn(real, order)
  const answer = await attempt(() => releaseOrder(real.s.as('disa'), command))
  expect('refused' in answer).toBe(order.status !== 'blocked')
  if (order.status !== 'blocked') return
  Object.assign(order, { status: 'placed', mail: 'waiting', counted: true })
  for (const call of model.calls.filter((one) => one.order === order))
    Object.assign(call, { counted: true, talked: true })
})

function linesOf({ productId }: World, kronor: number) {
  const ore = Math.round(kronor * 100)
  return [{ productId, kind: 'single' as const, frequency: null, listPriceOre: ore, totalOre: ore }]
}

async function commandOn(real: World, { id }: ModelOrder) {
  const row = (await rowsOf(real, 'orders')).find((one) => one.id === id)
  return { commandId: randomUUID(), orderId: id, version: row?.version ?? 0 }
}

export const orderCommands = [place, place, correct, cancel, release]
