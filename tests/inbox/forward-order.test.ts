import { expect, test } from 'vitest'
import { forwardOrder } from '@/lib/inbox/forward-order'
import { loadTask } from '@/lib/inbox/load-task'
import { editOfficeSettings } from '@/lib/inbox/office-settings'
import { command, office } from '../support/office'

const forwardAddress = 'kund@ringbolaget.example'

test('an order by mail is forwarded once to the address in the settings', async () => {
  const o = await office()
  const { taskId } = await o.sent('anna', { type: 'order_by_mail' }, 'Ja på mail i morse.')
  const refused = forwardOrder(o.s.as('disa'), { ...command(), taskId })
  await expect(refused).rejects.toMatchObject({ code: 'conflict' })
  await editOfficeSettings(o.s.as('adam'), { forwardAddress })
  await forwardOrder(o.s.as('disa'), { ...command(), taskId })
  await forwardOrder(o.s.as('disa'), { ...command(), taskId })
  const sent = await o.outbox()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ channel: 'email', to: forwardAddress, subject: 'Order via mail: Bergs' })
  expect(sent[0]?.text).toContain('Ja på mail i morse.')
  expect(sent[0]?.text).toContain('Kundnr: 10518')
  const shown = await loadTask(o.s.as('disa'), { taskId })
  expect(shown).toMatchObject({ status: 'taken', forwarded: { to: forwardAddress }, forwardTo: forwardAddress })
})

test('nothing else is forwarded, and only an administrator says where to', async () => {
  const o = await office()
  const { taskId } = await o.sent('anna', { type: 'other' })
  await expect(editOfficeSettings(o.s.as('disa'), { forwardAddress })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(forwardOrder(o.s.as('disa'), { ...command(), taskId })).rejects.toMatchObject({ code: 'conflict' })
})
