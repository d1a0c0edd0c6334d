import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { DEFAULT_ORDER_SETTINGS } from '@/lib/orders/rules/totals'
import { anOrder } from './an-order'
import { putProduct } from './put-product'
import type { Call, Sample, World } from './route-samples'

const command = () => ({ commandId: randomUUID() })
const product = (name: string) => ({
  ...{ name, kind: 'single', listPriceOre: 240_000, includesText: 'Diplom', active: true, sort: 1 },
})

/** What the table of rights is tried with: orders and products. Alfa is the asker's card, Beta somebody else's. */
export const ORDER_SAMPLES: Record<string, Sample> = {
  'POST /api/desk/order': {
    mine: async (world) => ({ body: await order(world, world.who) }),
    others: { call: async (world) => ({ body: await order(world, 'bo') }), refused: 409, isAlwaysOwn: true },
  },
  'GET /api/orders': {
    mine: () => ({}),
    others: { call: ({ s }) => ({ query: `?caller=${s.userId('bo')}` }), refused: 403 },
  },
  'GET /api/orders/mine': { mine: () => ({}) },
  'GET /api/desk/calls/{id}/thanks': {
    mine: async (world) => ({ path: String(await soldBy(world, world.who)) }),
    others: { call: async (world) => ({ path: String(await soldBy(world, 'bo')) }), refused: 404, isAlwaysOwn: true },
  },
  'GET /api/order-choices': { mine: () => ({}) },
  'GET /api/orders/export': { mine: () => ({ query: '?format=csv&reason=Fakturering' }) },
  'GET /api/orders/print': { mine: () => ({ query: '?list=diplomas' }) },
  'GET /api/orders/{id}': { mine: placedByCaller, others: { call: placed, refused: 404 } },
  'GET /api/orders/{id}/confirmation': { mine: placed },
  'POST /api/orders/{id}/correct': { mine: corrected },
  'POST /api/orders/{id}/cancel': {
    mine: async (world) => ({ ...(await placed(world)), body: { ...command(), version: 1, reason: 'Ångrat köp' } }),
  },
  'POST /api/orders/{id}/release': { mine: released },
  'GET /api/products': { mine: () => ({}) },
  'POST /api/products': { mine: () => ({ body: { ...command(), ...product('Diplom Guld') } }) },
  'PUT /api/products/{id}': {
    async mine({ s }) {
      const productId = await putProduct(s)
      return { path: String(productId), body: { ...command(), ...product('Diplom Silver'), version: 1 } }
    },
  },
  'PUT /api/settings/orders': { mine: () => ({ body: DEFAULT_ORDER_SETTINGS }) },
}

async function order({ s, app, who }: World, name: string) {
  const organizationId = s.companyId(name === who ? 'Alfa' : 'Beta')
  const { body } = await app.ask('POST /api/desk/open', { as: name, body: { ...command(), organizationId } })
  return { ...command(), holdToken: body.card.holdToken, order: anOrder(await putProduct(s)), next: false }
}

/** The asker's own, where the asker is a caller. */
function placedByCaller(world: World): Promise<Call> {
  return placed(world, world.who === 'anna' ? 'anna' : 'bo')
}

/** The call that somebody took an order in; who may take none asks about one that is not there. */
async function soldBy(world: World, name: string): Promise<number> {
  const { body } = await world.app.ask('POST /api/desk/order', { as: name, body: await order(world, name) })
  return body.saved?.activityId ?? 1
}

async function placed(world: World, by = 'bo'): Promise<Call> {
  const { s, app } = world
  await app.ask('POST /api/desk/order', { as: by, body: await order(world, by) })
  const { q, t } = s.db.read
  const [made] = await q
    .select()
    .from(t.order)
    .where(eq(t.order.placedById, s.userId(by)))
  return { path: String(made?.id) }
}

async function corrected(world: World): Promise<Call> {
  const { confirmed: _, ...order } = anOrder(await putProduct(world.s), { firstName: 'Bodil' })
  return { ...(await placed(world)), body: { ...command(), version: 1, order } }
}

/** One that waits for the office, because its company was stopped. */
async function released(world: World): Promise<Call> {
  const call = await placed(world)
  await world.s.db.write(({ q, t }) => q.update(t.order).set({ status: 'blocked' }).returning())
  return { ...call, body: { ...command(), version: 1 } }
}
