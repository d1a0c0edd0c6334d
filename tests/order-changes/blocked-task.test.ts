import { expect, test } from 'vitest'
import { finishTogether } from '@/lib/inbox/bulk-tasks'
import { finishTask } from '@/lib/inbox/finish-task'
import { takeTask } from '@/lib/inbox/take-task'
import { cancelOrder } from '@/lib/order-changes/cancel-order'
import { releaseOrder } from '@/lib/order-changes/release-order'
import { blockedOrder } from '../support/blocked-order'
import { command } from '../support/office'

test('is not done beside its order: Klar and doing many together leave it', async () => {
  const { s, taskId, orderId, orderOf, task } = await blockedOrder()
  await expect(finishTask(s.as('disa'), { ...command(), taskId, comment: '' })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Släpp igenom'),
  })
  const together = { batchId: command().commandId, taskIds: [taskId], comment: '' }
  expect(await finishTogether(s.as('disa'), together)).toMatchObject({ done: 0, skipped: 1 })
  expect([(await task())?.status, (await orderOf(orderId)).status]).toEqual(['new', 'blocked'])
})

test.each(['placed', 'cancelled'] as const)('is done when its order is %s', async (status) => {
  const { s, task, orderOf, orderId, change } = await blockedOrder()
  if (status === 'placed') await releaseOrder(s.as('disa'), change())
  else await cancelOrder(s.as('disa'), { ...change(), reason: 'Företaget finns inte.' })
  expect((await orderOf(orderId)).status).toBe(status)
  expect(await task()).toMatchObject({ status: 'done', doneById: s.userId('disa') })
})

test('that another clerk has taken is theirs to decide', async () => {
  const { s, taskId, orderId, orderOf, change } = await blockedOrder()
  await takeTask(s.as('disa'), { ...command(), taskId })
  const taken = { code: 'conflict', details: { takenBy: 'disa' } }
  await expect(releaseOrder(s.as('doris'), change())).rejects.toMatchObject(taken)
  await expect(cancelOrder(s.as('doris'), { ...change(), reason: 'Nej' })).rejects.toMatchObject(taken)
  expect((await orderOf(orderId)).status).toBe('blocked')
  await releaseOrder(s.as('disa'), change())
})
