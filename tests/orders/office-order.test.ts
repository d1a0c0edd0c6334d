import { expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { openCompany } from '@/lib/queue/open-company'
import { command } from '../support/office'
import { orderDesk } from '../support/order-desk'

/** Disa at the office finds a company and opens its card. */
async function opened() {
  const desk = await orderDesk({ campaigns: { höst: { members: ['anna', 'bo'] } } })
  const { s } = desk
  const { card } = await openCompany(s.as('disa'), { ...command(), organizationId: s.companyId('B') })
  return { ...desk, holdToken: card?.holdToken ?? '' }
}

test('the office places an order on a company that it opened; it counts as theirs, and no queue comes with it', async () => {
  const { s, holdToken, place, orders, entry, tally } = await opened()
  const { card, deck, order } = await place('disa', holdToken, {}, { next: true })
  expect([card, deck, order?.number]).toEqual([null, null, 1001])
  expect(await orders()).toMatchObject([{ placedById: s.userId('disa'), status: 'placed' }])
  expect(await entry('B')).toMatchObject({ state: 'closed', closedAs: 'order' })
  expect(await tally()).toMatchObject([{ userId: s.userId('disa'), outcome: 'order', orderValue: 240_000 }])
  expect(await entry('A')).toMatchObject({ heldById: null })
})

test('takes it back within the minute, and cancels it later', async () => {
  const { s, holdToken, place, orders, outbox, cancel } = await opened()
  const { saved } = await place('disa', holdToken)
  const { card } = await undoOutcome(s.as('disa'), { ...command(), activityId: saved.activityId })
  expect(card?.draft?.checklist).toMatchObject({ order: { email: 'anna@bergs.example' } })
  expect(await outbox()).toMatchObject([{ status: 'withdrawn' }])
  const again = await place('disa', card?.holdToken ?? '')
  s.wait(5)
  await expect(undoOutcome(s.as('disa'), { ...command(), activityId: again.saved.activityId })).rejects.toMatchObject({
    code: 'conflict',
  })
  await cancel(again.order?.id ?? 0)
  expect((await orders()).map(({ status }) => status)).toEqual(['undone', 'cancelled'])
})

test('but has no other outcome', async () => {
  const { s, holdToken } = await opened()
  const input = { ...command(), holdToken, outcome: 'no', next: false } as const
  await expect(recordOutcome(s.as('disa'), input)).rejects.toMatchObject({ code: 'forbidden' })
})
