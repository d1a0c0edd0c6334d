import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { withdrawMessages } from '@/lib/outbox/withdraw-messages'
import { startMailServer } from '../support/mail-server'
import { outboxRows, outboxWork, queue, runOnce } from '../support/outbox'
import { scenario } from '../support/scenario'

const FROM = 'Momenta <order@momenta.example>'
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('a mail goes out with text, HTML, sender and a Message-ID of its own, once', async () => {
  const s = await scenario()
  const server = await startMailServer()
  const work = outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM })
  await queue(s, { dedupeKey: 'a', to: 'anna@åkeri.example', subject: 'Tack, Örjan – 2 400 kr' })
  await runOnce(work)
  await runOnce(work)
  expect(server.received).toHaveLength(1)
  const { mail, from, to } = server.received[0] as (typeof server.received)[0]
  expect(from).toBe('order@momenta.example')
  expect(to).toEqual(['anna@åkeri.example'])
  expect(mail).toMatchObject({ subject: 'Tack, Örjan – 2 400 kr', from: { name: 'Momenta' } })
  expect([mail.text?.trim(), mail.html?.trim()]).toEqual(['Tack!', '<p>Tack!</p>'])
  const [row] = await outboxRows(s)
  expect(row).toMatchObject({ status: 'sent', sentAt: s.clock.now, attempts: 1, lastError: null, claim: null })
  expect(mail.messageId).toBe(row?.messageId)
  expect(mail.messageId).toMatch(/^<[\w-]{36}@momenta\.example>$/)
  expect(s.told('outbox:changed')).toHaveLength(3)
})

test('it waits for its time, and what is withdrawn does not go', async () => {
  const s = await scenario()
  const server = await startMailServer()
  const work = outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM })
  await queue(s, { dedupeKey: 'later', sendAt: s.clock.now + 61_000 })
  await queue(s, { dedupeKey: 'withdrawn', orderId: 7 })
  await inOneWrite(s.as('anna'), (work) => withdrawMessages(work, { orderId: 7 }))
  await runOnce(work)
  expect(server.received).toEqual([])
  s.wait(2)
  await runOnce(work)
  expect(server.received).toHaveLength(1)
})

test('without a mail server nothing is sent and everything waits', async () => {
  const s = await scenario()
  await queue(s, { dedupeKey: 'a' })
  await runOnce(outboxWork(s, {}))
  expect(await outboxRows(s)).toMatchObject([{ status: 'waiting', attempts: 0 }])
})

test('a demo sends nothing even with a mail server', async () => {
  const s = await scenario()
  const server = await startMailServer()
  await queue(s, { dedupeKey: 'a' })
  await runOnce(outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM, RINGKO_DEMO: '1' }))
  expect(server.received).toEqual([])
})

test('a mail server that is down for an hour: tried after 1, 5, 15 and 60 minutes, and sent once', async () => {
  const s = await scenario()
  const { port, stop } = await startMailServer()
  await stop()
  const work = outboxWork(s, { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: FROM })
  await queue(s, { dedupeKey: 'a' })
  for (const minutes of [1, 5, 15, 60]) {
    await runOnce(work)
    const [row] = await outboxRows(s)
    expect(row).toMatchObject({ status: 'waiting', nextTryAt: s.clock.now + minutes * 60_000 })
    expect(row?.lastError).toContain('Mailservern')
    await runOnce(work)
    s.wait(minutes)
  }
  const server = await startMailServer({ port })
  await runOnce(work)
  await runOnce(work)
  expect(server.received).toHaveLength(1)
  expect(await outboxRows(s)).toMatchObject([{ status: 'sent', attempts: 5, lastError: null }])
})

test('after a day of trying it has failed, and a person decides', async () => {
  const s = await scenario()
  const work = outboxWork(s, { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: FROM })
  await queue(s, { dedupeKey: 'a' })
  for (let tries = 0; tries < 12; tries += 1) {
    await runOnce(work)
    s.wait(12 * 60)
  }
  expect(await outboxRows(s)).toMatchObject([{ status: 'failed', attempts: 8 }])
})

test('a mailbox that does not exist fails at once; one that is full for now is tried again', async () => {
  const s = await scenario()
  const server = await startMailServer({ refuses: (to) => (to.startsWith('gone') ? 550 : 452) })
  const work = outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM })
  await queue(s, { dedupeKey: 'a', to: 'gone@kund.example' })
  await queue(s, { dedupeKey: 'b', to: 'full@kund.example' })
  await runOnce(work)
  const rows = await outboxRows(s)
  expect(rows.map((row) => row.status)).toEqual(['failed', 'waiting'])
  expect(rows[0]?.lastError).toContain('550')
})

test('a lost message is sent again with the same Message-ID once its lease is out, not before', async () => {
  const s = await scenario()
  const server = await startMailServer()
  const settings = { SMTP_URL: server.url, MAIL_FROM: FROM }
  await queue(s, { dedupeKey: 'a' })
  await runOnce(outboxWork(s, settings))
  // As a crash leaves it between the server's yes and the note of it.
  const until = s.clock.now + 15_000
  const crashed = { status: 'sending', claim: 'somebody who is gone', claimedUntil: until, sentAt: null } as const
  await s.db.write((tx) => tx.q.update(tx.t.outbox).set(crashed).returning())
  await runOnce(outboxWork(s, settings))
  expect(server.received).toHaveLength(1)
  s.wait(1)
  await runOnce(outboxWork(s, settings))
  expect(server.received).toHaveLength(2)
  expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(1)
  expect(await outboxRows(s)).toMatchObject([{ status: 'sent' }])
})

test('two that send from one outbox at once send each message once', async () => {
  const s = await scenario()
  const server = await startMailServer()
  const settings = { SMTP_URL: server.url, MAIL_FROM: FROM }
  for (let at = 0; at < 12; at += 1) await queue(s, { dedupeKey: `m${at}` })
  const both = [outboxWork(s, settings), outboxWork(s, settings)]
  for (let round = 0; round < 6; round += 1) await Promise.all(both.map(runOnce))
  expect(server.received).toHaveLength(12)
  expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(12)
})

test('the logo travels inside the message', async () => {
  const s = await scenario()
  const server = await startMailServer()
  writeFileSync(join(s.dataDir, 'mail-logo.png'), Buffer.from(DOT, 'base64'))
  await queue(s, { dedupeKey: 'a', html: '<img src="cid:logo@ringko" alt="Momenta"><p>Tack!</p>' })
  await runOnce(outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM }))
  const [image] = server.received[0]?.mail.attachments ?? []
  expect(image).toMatchObject({ mimeType: 'image/png', contentId: '<logo@ringko>', disposition: 'inline' })
  expect(Buffer.from(image?.content as ArrayBuffer).toString('base64')).toBe(DOT)
})

test('a stop waits for the mail that is going, and begins no other', async () => {
  const s = await scenario()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const server = await startMailServer({ beforeAnswer: () => held })
  const work = outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM })
  await queue(s, { dedupeKey: 'a' })
  await work.run()
  await expect.poll(() => server.received.length).toBe(1)
  const stopped = work.stop()
  await queue(s, { dedupeKey: 'b' })
  await work.run()
  release()
  await stopped
  expect((await outboxRows(s)).map((row) => row.status)).toEqual(['sent', 'waiting'])
})
