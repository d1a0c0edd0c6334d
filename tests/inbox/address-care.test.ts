import { expect, test } from 'vitest'
import { liftFromTask } from '@/lib/inbox/lift-from-task'
import { loadTask } from '@/lib/inbox/load-task'
import { command, office } from '../support/office'

async function careCase(said: 'recently_called' | 'no_calls') {
  const o = await office({ companies: { Bergs: { customerNo: '10518' } } })
  await o.call('anna', {
    outcome: 'wrong',
    reason: 'address_care',
    case: said,
    urgent: true,
    note: 'Två gånger i dag!',
  })
  const [task] = await o.tasks()
  return { o, taskId: task?.id as number }
}

test('a case of address care shows its evidence and the stop that stands', async () => {
  const { o, taskId } = await careCase('recently_called')
  expect(await loadTask(o.s.as('disa'), { taskId })).toMatchObject({
    type: 'address_care',
    urgent: true,
    case: 'recently_called',
    note: 'Två gånger i dag!',
    company: { customerNo: '10518' },
    stops: [{ case: 'recently_called', urgent: true, by: 'anna' }],
  })
})

test('the office lifts the stop with a reason, and the case is done with it; the card is called again', async () => {
  const { o, taskId } = await careCase('recently_called')
  const reason = 'Kunden menade en annan firma.'
  await expect(liftFromTask(o.s.as('anna'), { ...command(), taskId, reason })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await liftFromTask(o.s.as('disa'), { ...command(), taskId, reason })
  expect(await o.stops()).toMatchObject([
    { status: 'released', releaseReason: reason, releasedById: o.s.userId('disa') },
  ])
  expect(await o.task(taskId)).toMatchObject({ status: 'done', comment: reason })
  const lifted = (await o.audit()).find(({ action }) => action === 'suppression:lifted')
  expect(lifted).toMatchObject({ after: { reason }, userId: o.s.userId('disa') })
  const told = o.s.facts.filter(({ name }) => name === 'suppression:lifted')
  expect(told).toMatchObject([{ to: ['callers', 'office'] }])
  const again = liftFromTask(o.s.as('disa'), { ...command(), taskId, reason })
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
})

test('a task without a stop has none to lift', async () => {
  const o = await office()
  const { taskId } = await o.sent('anna', { type: 'other' })
  const lift = liftFromTask(o.s.as('disa'), { ...command(), taskId, reason: 'Fel' })
  await expect(lift).rejects.toMatchObject({ code: 'conflict' })
})
