import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { finishTogether, reopenTogether } from '@/lib/inbox/bulk-tasks'
import { listSameType } from '@/lib/inbox/list-tasks'
import { takeTask } from '@/lib/inbox/take-task'
import { command, office } from '../support/office'

const MANY = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`Företag ${at + 1}`, {}]))
const bill = (at: number) => ({ type: 'invoice_by_mail', email: `faktura${at}@kund.example` }) as const

test('tasks of one type are counted, done together and opened again together', async () => {
  const o = await office({ companies: MANY })
  for (let at = 1; at <= 4; at += 1) await o.sent('anna', bill(at))
  await o.sent('anna', { type: 'other' })
  const { taskIds } = await listSameType(o.s.as('disa'), { type: 'invoice_by_mail' })
  expect(taskIds).toHaveLength(4)
  // Somebody else takes one between the count and the deed.
  await takeTask(o.s.as('doris'), { ...command(), taskId: taskIds[3] as number })
  const batchId = randomUUID()
  const said = { batchId, taskIds, comment: 'Lagt in.' }
  expect(await finishTogether(o.s.as('disa'), said)).toEqual({ batchId, done: 3, skipped: 1 })
  expect(await finishTogether(o.s.as('disa'), said)).toEqual({ batchId, done: 3, skipped: 1 })
  expect(await o.company('Företag 1')).toMatchObject({
    invoiceDelivery: 'email',
    invoiceEmail: 'faktura1@kund.example',
  })
  const states = (await o.tasks()).map(({ status, comment }) => [status, comment])
  expect(states).toEqual([...Array(3).fill(['done', 'Lagt in.']), ['taken', null], ['new', null]])
  expect(await reopenTogether(o.s.as('disa'), { batchId })).toEqual({ batchId, done: 3, skipped: 0 })
  expect((await o.tasks()).map(({ status }) => status)).toEqual(['new', 'new', 'new', 'taken', 'new'])
  expect(await o.company('Företag 1')).toMatchObject({ invoiceDelivery: null, invoiceEmail: null })
})

test('only the office does many together', async () => {
  const o = await office()
  const { taskId } = await o.sent('anna', { type: 'other' })
  const wish = { batchId: randomUUID(), taskIds: [taskId], comment: '' }
  await expect(finishTogether(o.s.as('eva'), wish)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(reopenTogether(o.s.as('anna'), wish)).rejects.toMatchObject({ code: 'forbidden' })
})
