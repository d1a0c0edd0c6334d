import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadOwnThanks } from '@/lib/mail/load-own-thanks'
import { startMailServer } from '../support/mail-server'
import { orderDesk } from '../support/order-desk'
import { outboxWork, runOnce } from '../support/outbox'

const thanks = (desk: Awaited<ReturnType<typeof orderDesk>>, who: string, activityId: number) =>
  loadOwnThanks(desk.s.as(who), { activityId })

test('the caller reads the mail as it goes: the same subject, text and HTML that then arrive', async () => {
  const desk = await orderDesk()
  const { s, sell } = desk
  const { saved } = await sell('anna')
  const shown = await thanks(desk, 'anna', saved.activityId)
  expect(shown).toMatchObject({
    ...{ to: 'anna@bergs.example', subject: 'Tack för er beställning, order 1001', status: 'waiting' },
    at: new Date(s.clock.now + 61_000).toISOString(),
  })
  const server = await startMailServer()
  s.wait(2)
  await runOnce(outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: 'order@momenta.example' }))
  const [received] = server.received
  expect(received?.mail.subject).toBe(shown.subject)
  expect(received?.mail.html?.trim()).toBe(shown.html.trim())
  expect(received?.mail.text?.trim()).toBe(shown.text.trim())
  expect(await thanks(desk, 'anna', saved.activityId)).toMatchObject({ status: 'sent' })
})

test('with the logo in it, as data; taken back it says so', async () => {
  const desk = await orderDesk()
  const { s, sell, undo } = desk
  writeFileSync(join(s.dataDir, 'mail-logo.png'), Buffer.from('iVBORw0KGgo=', 'base64'))
  const { saved } = await sell('anna')
  expect((await thanks(desk, 'anna', saved.activityId)).html).toContain('src="data:image/png;base64,')
  await undo('anna', saved.activityId)
  expect(await thanks(desk, 'anna', saved.activityId)).toMatchObject({ status: 'withdrawn' })
})

test('is for who took the order alone, and for an order', async () => {
  const desk = await orderDesk()
  const { saved } = await desk.sell('anna')
  const call = await desk.call('bo', { outcome: 'no' })
  await expect(thanks(desk, 'bo', saved.activityId)).rejects.toMatchObject({ code: 'not_found' })
  await expect(thanks(desk, 'bo', call.saved.activityId)).rejects.toMatchObject({ code: 'not_found' })
  await expect(thanks(desk, 'adam', saved.activityId)).rejects.toMatchObject({ code: 'forbidden' })
})
