import { describe, expect, test } from 'vitest'
import { answerTask } from '@/lib/inbox/answer-task'
import { finishTask } from '@/lib/inbox/finish-task'
import { giveBackTask } from '@/lib/inbox/give-back-task'
import { listSent, listTasks } from '@/lib/inbox/list-tasks'
import { loadTask } from '@/lib/inbox/load-task'
import { reopenTask } from '@/lib/inbox/reopen-task'
import { takeTask } from '@/lib/inbox/take-task'
import { deactivateUser } from '@/lib/users/deactivate-user'
import { command, office } from '../support/office'

const OTHER = { type: 'other' } as const
const first = { view: 'new', page: 1 } as const

describe('one task', () => {
  test('is told to the inbox and to who sent it, and shows all that is needed', async () => {
    const o = await office()
    const { taskId, organizationId } = await o.sent('anna', { type: 'directed', receiver: 'Klass 3B' }, 'Till klassen.')
    const told = o.s.told('office:changed')
    const payload = { taskId, organizationId, change: 'sent', byId: o.s.userId('anna') }
    expect(told).toMatchObject([
      { to: ['office', `user:${o.s.userId('anna')}`, `organization:${organizationId}`], payload },
    ])
    expect(await loadTask(o.s.as('disa'), { taskId })).toMatchObject({
      type: 'directed',
      status: 'new',
      note: 'Till klassen.',
      by: { name: 'anna' },
      takenBy: null,
      details: { receiver: 'Klass 3B' },
      call: { outcome: 'no' },
      company: { legalName: 'Bergs', customerNo: '10518', directedTo: null },
      history: [{ outcome: 'no', office: [{ type: 'directed', status: 'new' }] }],
    })
  })

  test('is taken by one: the second is told who has it, and gets it when it is given back', async () => {
    const o = await office()
    const { taskId } = await o.sent('anna', OTHER)
    const both = await Promise.allSettled([
      takeTask(o.s.as('disa'), { ...command(), taskId }),
      takeTask(o.s.as('doris'), { ...command(), taskId }),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    const refusal = { code: 'conflict', details: { takenBy: 'disa' } }
    expect(both[1]).toMatchObject({ reason: refusal })
    const input = { taskId, comment: '' }
    await expect(finishTask(o.s.as('doris'), { ...command(), ...input })).rejects.toMatchObject(refusal)
    await expect(giveBackTask(o.s.as('doris'), { ...command(), taskId })).rejects.toMatchObject(refusal)
    await giveBackTask(o.s.as('disa'), { ...command(), taskId })
    await takeTask(o.s.as('doris'), { ...command(), taskId })
    expect(await o.task(taskId)).toMatchObject({ status: 'taken', takenById: o.s.userId('doris') })
  })

  test('is answered and done with a comment, which who sent it reads', async () => {
    const o = await office()
    const { taskId } = await o.sent('anna', OTHER)
    await answerTask(o.s.as('disa'), { ...command(), taskId, answer: 'Vilken våning?' })
    expect(await listSent(o.s.as('anna'))).toMatchObject([{ id: taskId, status: 'answered', answer: 'Vilken våning?' }])
    await finishTask(o.s.as('disa'), { ...command(), taskId, comment: 'Klart på måndag.' })
    expect(await listSent(o.s.as('anna'))).toMatchObject([
      { status: 'done', answer: 'Vilken våning?', comment: 'Klart på måndag.', by: 'disa', organization: 'Bergs' },
    ])
    expect(await listSent(o.s.as('bo'))).toEqual([])
    const actions = (await o.audit()).map(({ action }) => action).filter((action) => action.startsWith('office:'))
    expect(actions).toEqual(['office:answered', 'office:done'])
    const told = o.s.told('office:changed').map(({ payload }) => (payload as { change: string }).change)
    expect(told).toEqual(['sent', 'answered', 'done'])
    await expect(takeTask(o.s.as('doris'), { ...command(), taskId })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('that was undone by the caller is gone from the inbox and cannot be done', async () => {
    const o = await office()
    const { taskId, activityId } = await o.sent('anna', OTHER)
    await takeTask(o.s.as('disa'), { ...command(), taskId })
    await o.undo('anna', activityId)
    expect(o.s.told('office:changed').at(-1)).toMatchObject({ payload: { taskId, change: 'withdrawn' } })
    const lost = finishTask(o.s.as('disa'), { ...command(), taskId, comment: '' })
    await expect(lost).rejects.toMatchObject({ code: 'conflict', message: 'Ärendet är återtaget: utfallet ångrades.' })
    expect((await listTasks(o.s.as('disa'), { ...first, view: 'mine' })).tasks).toEqual([])
  })

  test('goes back to all when who had it works here no more', async () => {
    const o = await office()
    const { taskId } = await o.sent('anna', OTHER)
    await takeTask(o.s.as('disa'), { ...command(), taskId })
    await deactivateUser(o.s.as('adam'), { ...command(), userId: o.s.userId('disa') })
    expect(await o.task(taskId)).toMatchObject({ status: 'new', takenById: null })
  })

  test('is for the office: a caller sees their own alone, a supervisor only looks', async () => {
    const o = await office()
    const { taskId } = await o.sent('anna', OTHER)
    await expect(listTasks(o.s.as('anna'), first)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(loadTask(o.s.as('anna'), { taskId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(takeTask(o.s.as('eva'), { ...command(), taskId })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await listTasks(o.s.as('eva'), first)).tasks).toHaveLength(1)
    await expect(takeTask(o.s.as('disa'), { ...command(), taskId: taskId + 9 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('the inbox', () => {
  test('has the urgent first, then what is due first, then the oldest', async () => {
    const o = await office({ companies: { Ett: {}, Två: {}, Tre: {} } })
    const ett = await o.sent('anna', OTHER)
    const två = await o.sent('anna', { type: 'order_by_mail' })
    const { saved } = await o.call('anna', { outcome: 'wrong', reason: 'address_care', case: 'no_calls' })
    const { q, t } = o.s.db.read
    const care = (await q.select().from(t.officeTask)).find(({ activityId }) => activityId === saved.activityId)
    const { tasks, counts } = await listTasks(o.s.as('disa'), first)
    expect(tasks.map(({ id }) => id)).toEqual([care?.id, ett.taskId, två.taskId])
    expect(tasks[0]).toMatchObject({ urgent: true, case: 'no_calls' })
    expect(counts).toMatchObject({ new: 3, mine: 0, doable: { other: 1, order_by_mail: 1, address_care: 1 } })
    const filtered = await listTasks(o.s.as('disa'), { ...first, type: 'order_by_mail' })
    expect(filtered.tasks.map(({ id }) => id)).toEqual([två.taskId])
    await takeTask(o.s.as('doris'), { ...command(), taskId: ett.taskId })
    const others = await listTasks(o.s.as('disa'), { ...first, view: 'others' })
    expect(others).toMatchObject({ tasks: [{ takenBy: { name: 'doris' } }], counts: { new: 2, others: 1 } })
    expect(others.counts.doable.other).toBeUndefined()
  })
})

describe('opening again', () => {
  test('puts the task where it was, as an undo within the minute or later', async () => {
    const o = await office()
    const { taskId } = await o.sent('anna', OTHER)
    await takeTask(o.s.as('disa'), { ...command(), taskId })
    await finishTask(o.s.as('disa'), { ...command(), taskId, comment: 'Klar.' })
    await reopenTask(o.s.as('disa'), { ...command(), taskId })
    const open = { status: 'taken', takenById: o.s.userId('disa'), doneAt: null, comment: null }
    expect(await o.task(taskId)).toMatchObject(open)
    const again = reopenTask(o.s.as('disa'), { ...command(), taskId })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
  })
})
