import { addSuppression } from '@/lib/suppression/add-suppression'
import { newStop } from '@/lib/suppression/schema'
import { command } from './office'
import { orderDesk } from './order-desk'
import { PEOPLE } from './people'

/** An order on a company that was stopped while it was on the screen. */
export async function blockedOrder() {
  const desk = await orderDesk({ users: { ...PEOPLE, doris: 'office' } })
  const { s, card, place, tasks } = desk
  const { holdToken, organization } = await card('anna')
  await addSuppression(s.as('eva'), newStop.parse({ ...command(), organizationId: organization.id, case: 'ceased' }))
  const { order } = await place('anna', holdToken)
  const orderId = order?.id ?? 0
  const task = async () => (await tasks()).find(({ type }) => type === 'blocked_order')
  const taskId = (await task())?.id ?? 0
  const organizationId = organization.id
  return { ...desk, orderId, organizationId, taskId, task, change: () => ({ ...command(), orderId, version: 1 }) }
}
