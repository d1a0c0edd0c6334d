import { expect } from 'vitest'
import type { Model } from './model'
import { rowsOf } from './rows'
import { USERS, type World } from './world'

/**
 * Every order once, as it was left, its number in a series without holes; its mail waits once or was taken back; boards show
 * the value of what stands.
 */
export async function checkOrders(real: World, model: Model): Promise<void> {
  const rows = await rowsOf(real, 'orders')
  expect(rows.map(({ id, number, status, totalExVat }) => ({ id, number, status, totalExVat }))).toEqual(
    model.orders.map(({ id, status, value }, at) => ({ id, number: 1001 + at, status, totalExVat: value })),
  )
  const lines = await rowsOf(real, 'orderLines')
  expect(lines.map(({ orderId, totalOre }) => [orderId, totalOre])).toEqual(
    model.orders.map(({ id, value }) => [id, value]),
  )
  const mails = await rowsOf(real, 'mails')
  const wanted = model.orders.filter(({ mail }) => mail !== null)
  expect(mails.map(({ orderId, status, to }) => [orderId, status, to])).toEqual(
    wanted.map(({ id, mail, email }) => [id, mail, email]),
  )
  const tasks = (await rowsOf(real, 'tasks')).filter(({ type }) => type === 'blocked_order')
  const open = tasks.filter(({ status }) => status === 'new').map(({ details }) => details.orderId)
  expect(open).toEqual(model.orders.filter(({ status }) => status === 'blocked').map(({ id }) => id))
  await checkValues(real, model)
}

async function checkValues(real: World, model: Model): Promise<void> {
  const tally = await rowsOf(real, 'tally')
  for (const user of USERS) {
    const mine = tally.filter(({ userId }) => userId === real.s.userId(user))
    const standing = model.orders.filter((order) => order.user === user && order.status === 'placed')
    const net = standing.reduce((sum, { value }) => sum + value, 0)
    expect(mine.reduce((sum, { orderValue }) => sum + orderValue, 0)).toBe(net)
    const cancelled = mine.filter(({ outcome }) => outcome === 'order_cancelled')
    const dropped = model.orders.filter((order) => order.user === user && order.status === 'cancelled' && order.counted)
    expect(cancelled.reduce((sum, { count }) => sum + count, 0)).toBe(dropped.length)
  }
}
