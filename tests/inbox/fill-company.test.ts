import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { finishTask } from '@/lib/inbox/finish-task'
import { reopenTask } from '@/lib/inbox/reopen-task'
import { command, office } from '../support/office'

const ADDRESS = { recipient: 'Butiken, att: Lisa', street: 'Kungsgatan 12', postalCode: '903 26', city: 'Umeå' }

describe('done fills in the customer', () => {
  test('with the other diploma address, as the office has corrected it, audited with before and after', async () => {
    const o = await office()
    const { taskId, organizationId } = await o.sent('anna', { type: 'other_diploma_address', ...ADDRESS })
    const details = { ...ADDRESS, street: 'Kungsgatan 14' }
    await finishTask(o.s.as('disa'), { ...command(), taskId, comment: '', details })
    expect(await o.company('Bergs')).toMatchObject({
      diplomaRecipient: 'Butiken, att: Lisa',
      diplomaStreet: 'Kungsgatan 14',
      diplomaPostalCode: 90326,
      diplomaCity: 'Umeå',
    })
    expect((await o.audit()).find(({ action }) => action === 'organization:edited')).toMatchObject({
      entityId: organizationId,
      before: { diplomaStreet: null },
      after: { diplomaStreet: 'Kungsgatan 14', diplomaPostalCode: 90326 },
    })
    expect((await o.task(taskId)).details).toMatchObject({ street: 'Kungsgatan 14' })
  })

  test('with invoices by mail and with whom a purchase is directed to', async () => {
    const o = await office()
    const mail = await o.sent('anna', { type: 'invoice_by_mail', email: 'Ekonomi@Bergs.example' })
    const directed = await o.sent('anna', { type: 'directed', receiver: 'Björkskolan, 3B' })
    for (const { taskId } of [mail, directed]) {
      await finishTask(o.s.as('disa'), { ...command(), taskId, comment: '' })
    }
    expect(await o.company('Bergs')).toMatchObject({ invoiceDelivery: 'email', invoiceEmail: 'ekonomi@bergs.example' })
    expect(await o.company('Holms')).toMatchObject({ directedTo: 'Björkskolan, 3B' })
  })

  test('unless what was corrected is wrong: then nothing is done and the field is named', async () => {
    const o = await office()
    const { taskId } = await o.sent('anna', { type: 'other_diploma_address', ...ADDRESS })
    const wrong = finishTask(o.s.as('disa'), { ...command(), taskId, comment: '', details: { postalCode: '12' } })
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid',
      details: { 'details.postalCode': expect.any(String) },
    })
    expect((await o.task(taskId)).status).toBe('new')
    expect(await o.company('Bergs')).toMatchObject({ diplomaStreet: null })
  })

  test('and opening it again puts back what nobody has changed since', async () => {
    const o = await office()
    const { taskId, organizationId } = await o.sent('anna', { type: 'other_diploma_address', ...ADDRESS })
    await finishTask(o.s.as('disa'), { ...command(), taskId, comment: '' })
    await o.s.db.write((tx) =>
      tx.q.update(tx.t.organization).set({ diplomaCity: 'Luleå' }).where(eq(tx.t.organization.id, organizationId)),
    )
    await reopenTask(o.s.as('disa'), { ...command(), taskId })
    expect(await o.company('Bergs')).toMatchObject({
      diplomaStreet: null,
      diplomaPostalCode: null,
      diplomaCity: 'Luleå',
    })
  })
})
