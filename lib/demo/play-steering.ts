import { sendPastMessages } from '@/db/queries/demo'
import type { Actor } from '@/lib/auth/types'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { listLocks } from '@/lib/locks/list-locks'
import { steerLocks } from '@/lib/locks/steer-locks'
import { cancelOrder } from '@/lib/order-changes/cancel-order'
import { listOrders } from '@/lib/order-list/list-orders'
import { loadOrder } from '@/lib/orders/load-order'
import { demoUuid } from './demo-uuid'
import { CANCELLED, LET_GO } from './office-words'
import type { SeededRandom } from './seeded-random'

interface Steering {
  actor: Actor
  random: SeededRandom
}

/** A customer regrets: the office cancels one of the orders that stand, whose mail has gone. */
export async function playCancelling(system: SystemContext, { actor, random }: Steering): Promise<void> {
  const context = { ...system, actor }
  // What has gone cannot be taken back.
  await inOneWrite(system, ({ tx }) => sendPastMessages(tx, system))
  const { orders } = await listOrders(context, { status: 'placed' })
  if (orders.length === 0) return
  const { id: orderId } = random.pick(orders)
  const { version } = await loadOrder(context, { orderId })
  await cancelOrder(context, { commandId: demoUuid(random), orderId, version, reason: random.pick(CANCELLED) })
}

/** The supervisor lets the promise go that is due first. */
export async function playReleasing(system: SystemContext, { actor, random }: Steering): Promise<void> {
  const context = { ...system, actor }
  const promises = await listLocks(context, { overdueFrom: 0 })
  const [first] = promises.sort((one, other) => one.promisedAt.localeCompare(other.promisedAt) || one.id - other.id)
  if (!first) return
  const commandId = demoUuid(random)
  await steerLocks(context, { commandId, lockIds: [first.id], act: { kind: 'release' }, reason: random.pick(LET_GO) })
}
