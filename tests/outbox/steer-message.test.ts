import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { settleRestored } from '@/lib/installation/settle-restored'
import { listMessages, loadMessage } from '@/lib/outbox/list-messages'
import { retryOne, withdrawOne } from '@/lib/outbox/steer-message'
import type { OutboxStatus } from '@/lib/outbox/types'
import { outboxRows, queue } from '../support/outbox'
import { type Scenario, scenario } from '../support/scenario'

const users = { ada: 'office', sven: 'supervisor', anna: 'caller' } as const
const command = (id: number) => ({ commandId: randomUUID(), id })
const put = (s: Scenario, status: OutboxStatus) =>
  s.db.write((tx) => tx.q.update(tx.t.outbox).set({ status, attempts: 8, lastError: 'nej' }).returning())

test('the outbox is read by status and channel, newest first, a page at a time', async () => {
  const s = await scenario({ users, companies: { Falu: {} } })
  for (let at = 0; at < 53; at += 1) await queue(s, { dedupeKey: `m${at}`, organizationId: s.companyId('Falu') })
  await queue(s, { dedupeKey: 'sms', channel: 'sms', to: '+46701740605', subject: '', text: 'Hej hej' })
  const first = await listMessages(s.as('sven'), {})
  expect([first.messages.length, first.messages[0]?.subject]).toEqual([50, 'Hej hej'])
  expect(first.messages[1]?.organization).toEqual({ id: s.companyId('Falu'), name: 'Falu' })
  const second = await listMessages(s.as('sven'), { before: first.olderThan ?? 0 })
  expect([second.messages.length, second.olderThan]).toEqual([4, null])
  expect((await listMessages(s.as('ada'), { channel: 'sms' })).messages).toHaveLength(1)
  expect((await listMessages(s.as('ada'), { status: 'failed' })).messages).toEqual([])
})

test('what failed is tried again now, with all its tries before it', async () => {
  const s = await scenario({ users })
  const id = await queue(s, { dedupeKey: 'a' })
  await put(s, 'failed')
  await retryOne(s.as('ada'), command(id))
  expect(await outboxRows(s)).toMatchObject([{ status: 'waiting', attempts: 0, nextTryAt: s.clock.now }])
})

test('what waits for its first try is not hurried: it can still be taken back', async () => {
  const s = await scenario({ users })
  const id = await queue(s, { dedupeKey: 'a', sendAt: s.clock.now + 60_000 })
  await expect(retryOne(s.as('ada'), command(id))).rejects.toMatchObject({ code: 'conflict' })
  expect(await outboxRows(s)).toMatchObject([{ nextTryAt: s.clock.now + 60_000 }])
})

test('what waits is withdrawn, once', async () => {
  const s = await scenario({ users })
  const id = await queue(s, { dedupeKey: 'a' })
  await withdrawOne(s.as('ada'), command(id))
  await expect(withdrawOne(s.as('ada'), command(id))).rejects.toMatchObject({ code: 'conflict' })
  await expect(retryOne(s.as('ada'), command(id))).rejects.toMatchObject({ code: 'conflict' })
  expect(await loadMessage(s.as('ada'), id)).toMatchObject({ status: 'withdrawn' })
})

test.each(['sending', 'sent'] as const)('what is %s is left alone', async (status) => {
  const s = await scenario({ users })
  const id = await queue(s, { dedupeKey: 'a' })
  await put(s, status)
  for (const steer of [retryOne, withdrawOne]) {
    await expect(steer(s.as('ada'), command(id))).rejects.toMatchObject({ code: 'conflict' })
  }
  expect((await outboxRows(s))[0]?.status).toBe(status)
})

test('supervisors see the outbox and callers do not; neither steers it', async () => {
  const s = await scenario({ users })
  const id = await queue(s, { dedupeKey: 'a' })
  expect((await listMessages(s.as('sven'), {})).messages).toHaveLength(1)
  await expect(listMessages(s.as('anna'), {})).rejects.toMatchObject({ code: 'forbidden' })
  for (const who of ['sven', 'anna']) {
    await expect(retryOne(s.as(who), command(id))).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('what comes back with a backup does not go by itself: it may have gone already', async () => {
  const s = await scenario({ users })
  await queue(s, { dedupeKey: 'a' })
  await settleRestored(s.system(), 'i går')
  expect(await outboxRows(s)).toMatchObject([
    { status: 'failed', lastError: expect.stringContaining('säkerhetskopia') },
  ])
})

test('a message is found by its address and by its company, and signs of the search are only signs', async () => {
  const s = await scenario({ users, companies: { Falu: {} } })
  await queue(s, { dedupeKey: 'a', to: 'kim@falu.example', organizationId: s.companyId('Falu') })
  await queue(s, { dedupeKey: 'b', to: 'bo@annan.example' })
  const found = async (q: string) => (await listMessages(s.as('ada'), { q })).messages.map(({ to }) => to)
  expect(await found('KIM@falu')).toEqual(['kim@falu.example'])
  expect(await found('falu')).toEqual(['kim@falu.example'])
  expect(await found('annan.example')).toEqual(['bo@annan.example'])
  expect(await found('@@')).toEqual([])
})
