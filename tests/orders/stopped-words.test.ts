import { expect, test } from 'vitest'
import { releaseOrder } from '@/lib/order-changes/release-order'
import type { OrderInput } from '@/lib/orders/schema'
import { startMailServer } from '../support/mail-server'
import { command } from '../support/office'
import { orderDesk } from '../support/order-desk'
import { outboxWork, queue, runOnce } from '../support/outbox'
import type { Scenario } from '../support/scenario'

const stop = (s: Scenario, key: { orgNo?: string; email?: string }) =>
  s.db.write((tx) =>
    tx.q
      .insert(tx.t.suppression)
      .values({ case: 'no_calls', note: '', ...key, createdAt: s.clock.now, updatedAt: s.clock.now })
      .returning({ id: tx.t.suppression.id }),
  )
const SETTINGS = (url: string) => ({ SMTP_URL: url, MAIL_FROM: 'order@momenta.example' })

const STOPPED: Array<[string, { orgNo?: string; email?: string }, Partial<OrderInput>]> = [
  ['an org.nr that is stopped', { orgNo: '165561541490' }, {}],
  ['an e-mail that is stopped', { email: 'nej@kund.example' }, { email: 'Nej@Kund.example' }],
]

test.each(STOPPED)(
  'an order with %s waits for the office, on a company that is not stopped',
  async (_, key, change) => {
    const { s, sell, orders, entry, tasks, tally, outbox, company, call } = await orderDesk()
    await stop(s, key)
    const before = await company('A')
    const { saved, order, notice } = await sell('anna', change, { next: true })
    expect(order?.number).toBe(1001)
    expect(saved.undoUntil).toBeNull()
    expect(notice).toContain('sparad hos AD')
    expect(await orders()).toMatchObject([{ status: 'blocked' }])
    expect(await tasks()).toMatchObject([{ type: 'blocked_order', details: { orderNumber: 1001 } }])
    expect([await tally(), await outbox()]).toEqual([[], []])
    expect(await company('A')).toMatchObject({ email: before?.email ?? null, version: before?.version })
    // Who has said yes is not called again in this round.
    expect(await entry('A')).toMatchObject({ state: 'closed', closedAs: 'order', heldById: null, attempts: 1 })
    await call('anna', { outcome: 'no' })
    expect(await entry('B')).toMatchObject({ state: 'closed', closedAs: 'no' })
  },
)

test('let through, it counts, but mail to the stopped address never goes and says why', async () => {
  const { s, sold, orderOf, outbox } = await orderDesk()
  await stop(s, { email: 'nej@kund.example' })
  const id = await sold('anna', { email: 'nej@kund.example' })
  await releaseOrder(s.as('disa'), { ...command(), orderId: id, version: (await orderOf(id)).version })
  const server = await startMailServer()
  await runOnce(outboxWork(s, SETTINGS(server.url)))
  expect(server.received).toEqual([])
  expect(await outbox()).toMatchObject([{ status: 'failed', lastError: expect.stringContaining('spärrad') }])
})

test('a mail that waits does not go to who asks to be left alone meanwhile', async () => {
  const { s, sold, outbox } = await orderDesk()
  await sold('anna')
  await stop(s, { email: 'anna@bergs.example' })
  const server = await startMailServer()
  const work = outboxWork(s, SETTINGS(server.url))
  s.wait(2)
  await runOnce(work)
  await queue(s, { dedupeKey: 'other', to: 'bo@bergs.example' })
  await runOnce(work)
  expect(server.received.map(({ to }) => to)).toEqual([['bo@bergs.example']])
  expect((await outbox()).map(({ status }) => status)).toEqual(['failed', 'sent'])
})

test('a correction brings in nothing that is stopped, and leaves what the office has decided on', async () => {
  const { s, sold, correct } = await orderDesk()
  const id = await sold('anna')
  await stop(s, { email: 'nej@kund.example' })
  await stop(s, { orgNo: '165560360793' })
  await expect(correct(id, { email: 'nej@kund.example' })).rejects.toMatchObject({
    details: { 'order.email': expect.stringContaining('spärrad') },
  })
  await expect(correct(id, { orgNo: '556036-0793' })).rejects.toMatchObject({
    details: { 'order.orgNo': expect.stringContaining('spärrat') },
  })
  await stop(s, { email: 'anna@bergs.example' })
  await expect(correct(id, { firstName: 'Åsa' })).resolves.toMatchObject({ version: 2 })
})
