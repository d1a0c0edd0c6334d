import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { type NewMessage, queueMessage } from '@/lib/outbox/queue-message'
import { withdrawMessages } from '@/lib/outbox/withdraw-messages'
import { outboxRows } from '../support/outbox'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

const MAIL: NewMessage = {
  ...{ channel: 'email', dedupeKey: 'order:17:thank-you', to: 'anna@åkeri.se', subject: 'Tack', text: 'Tack!' },
  ...{ sendAt: TEST_NOW, orderId: 17 },
}
const queue = (s: Scenario, message: NewMessage = MAIL) =>
  inOneWrite(s.as('anna'), (work) => queueMessage(work, message))
const rows = outboxRows

describe('queueing a message', () => {
  test('it waits until its time, whose it is beside it, and the outbox hears of it', async () => {
    const s = await scenario()
    const id = await queue(s)
    const [row, ...more] = await rows(s)
    expect(more).toEqual([])
    expect(row).toMatchObject({ id, status: 'waiting', attempts: 0, nextTryAt: TEST_NOW, orderId: 17, to: MAIL.to })
    expect(row?.createdById).toBe(s.userId('anna'))
    expect(s.told('outbox:changed')).toHaveLength(1)
  })

  test('the same again is the same message, from two at once as well', async () => {
    const s = await scenario()
    const ids = await Promise.all([queue(s), queue(s), queue(s, { ...MAIL, text: 'Other words' })])
    expect(new Set(ids).size).toBe(1)
    expect(await rows(s)).toHaveLength(1)
  })

  test('what causes it is refused: nothing is queued and nothing told', async () => {
    const s = await scenario()
    const refused = inOneWrite(s.as('anna'), async (work) => {
      await queueMessage(work, MAIL)
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect(await rows(s)).toEqual([])
    expect(s.facts).toEqual([])
  })

  test.each([
    ['a line break in the subject', { subject: 'Tack\r\nBcc: all@example.se' }, 'subject'],
    ['a line break of another kind', { subject: 'Tack\u2028Bcc: x' }, 'subject'],
    ['a line break in the address', { to: 'a@b.se\nBcc: c@d.se' }, 'to'],
    ['two addresses', { to: 'a@b.se, c@d.se' }, 'to'],
    ['a name around the address', { to: 'Anna <a@b.se>' }, 'to'],
    ['no domain', { to: 'anna@' }, 'to'],
    ['an SMS to what is no number', { channel: 'sms', to: '070-123' }, 'to'],
    ['a webhook to a file', { channel: 'webhook', to: 'file:///etc/passwd' }, 'to'],
  ] as const)('refuses %s', async (_, change, field) => {
    const s = await scenario()
    await expect(queue(s, { ...MAIL, ...change })).rejects.toMatchObject({
      code: 'invalid',
      details: { [field]: expect.any(String) },
    })
    expect(await rows(s)).toEqual([])
  })
})

describe('taking back', () => {
  const withdraw = (s: Scenario) => inOneWrite(s.as('anna'), (work) => withdrawMessages(work, { orderId: 17 }))

  test('what waits is withdrawn once, and another order is left alone', async () => {
    const s = await scenario()
    await queue(s)
    await queue(s, { ...MAIL, dedupeKey: 'order:18:thank-you', orderId: 18 })
    expect(await withdraw(s)).toBe(1)
    expect(await withdraw(s)).toBe(0)
    expect((await rows(s)).map((row) => row.status)).toEqual(['withdrawn', 'waiting'])
  })

  test('what has gone stays; what is just going does not go again', async () => {
    const s = await scenario()
    await queue(s)
    const becomes = (status: 'sending' | 'sent') =>
      s.db.write((tx) => tx.q.update(tx.t.outbox).set({ status }).returning())
    await becomes('sent')
    expect(await withdraw(s)).toBe(0)
    await becomes('sending')
    expect(await withdraw(s)).toBe(1)
    expect((await rows(s))[0]?.status).toBe('withdrawn')
  })
})
