import { expect, test } from 'vitest'
import { startMailServer } from '../support/mail-server'
import { outboxRows, queue } from '../support/outbox'
import { scenario, TEST_NOW } from '../support/scenario'
import { startServerProcess } from '../support/server-process'

test('kill -9 while a mail goes: it is sent again at the next start, at most doubled and known by its Message-ID', async () => {
  const s = await scenario()
  await queue(s, { dedupeKey: 'order:1:thank-you' })
  await queue(s, { dedupeKey: 'order:2:thank-you', sendAt: TEST_NOW + 3_600_000 })
  await s.leave()
  let release = () => {}
  const unanswered = new Promise<void>((resolve) => {
    release = resolve
  })
  const mail = await startMailServer({ beforeAnswer: () => unanswered })
  const settings = { ...s.settings, SMTP_URL: mail.url, MAIL_FROM: 'order@momenta.example' }
  const first = await startServerProcess({ dataDir: s.dataDir, settings })
  await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(1)
  await first.kill()
  release()

  const afterLease = { TEST_CLOCK_AT: String(TEST_NOW + 60_000) }
  const second = await startServerProcess({ dataDir: s.dataDir, settings: { ...settings, ...afterLease } })
  await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(2)
  expect(await second.stop()).toBe(0)
  expect(new Set(mail.received.map((one) => one.mail.messageId)).size).toBe(1)
  const db = await s.reopen()
  expect(await outboxRows({ ...s, db })).toMatchObject([{ status: 'sent', attempts: 2 }, { status: 'waiting' }])
}, 60_000)
