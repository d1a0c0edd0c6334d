import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { outboxRows, outboxWork, queue, runOnce } from '../support/outbox'
import { refuseWrites } from '../support/refuse-writes'
import { type Scenario, scenario } from '../support/scenario'
import { startWebReceiver } from '../support/web-receiver'

const SECRET = 'a secret of some length'

test('an SMS goes as 46elks wants it', async () => {
  const s = await scenario()
  const gateway = await startWebReceiver(() => ({ status: 200, body: '{"id":"s1"}' }))
  await queue(s, { dedupeKey: 'sms', channel: 'sms', to: '+46701740605', text: 'Hej & välkommen!' })
  const settings = { SMS_URL: gateway.url, SMS_USER: 'u1', SMS_PASSWORD: 'p1', SMS_FROM: 'Momenta' }
  await runOnce(outboxWork(s, settings))
  const [posted] = gateway.received
  expect(Object.fromEntries(new URLSearchParams(posted?.body))).toEqual({
    ...{ from: 'Momenta', to: '+46701740605', message: 'Hej & välkommen!' },
  })
  expect(posted?.headers.authorization).toBe(`Basic ${Buffer.from('u1:p1').toString('base64')}`)
  expect(await outboxRows(s)).toMatchObject([{ status: 'sent' }])
})

test('an SMS that the gateway cannot send fails and says why; one it has no money for is tried again', async () => {
  const s = await scenario()
  const answers = [
    { status: 400, body: 'Invalid to number' },
    { status: 403, body: 'Not enough credits' },
  ]
  const gateway = await startWebReceiver(() => answers.shift() ?? { status: 200 })
  const work = outboxWork(s, { SMS_URL: gateway.url, SMS_USER: 'u1', SMS_PASSWORD: 'p1' })
  await queue(s, { dedupeKey: 'a', channel: 'sms', to: '+46701740605' })
  await runOnce(work)
  await queue(s, { dedupeKey: 'b', channel: 'sms', to: '+46701740606' })
  await runOnce(work)
  const rows = await outboxRows(s)
  expect(rows.map((row) => row.status)).toEqual(['failed', 'waiting'])
  expect(rows[0]?.lastError).toContain('Invalid to number')
  s.wait(1)
  await runOnce(work)
  expect((await outboxRows(s))[1]?.status).toBe('sent')
})

test('an SMS that the gateway has taken goes once, though the line was lost in the middle of its answer', async () => {
  const s = await scenario()
  const gateway = await startWebReceiver(() => ({ status: 200, breaksOff: true }))
  await goesOnce(s, gateway)
})

test('an SMS that went while the database took nothing goes once, and is written down as soon as it can be', async () => {
  const s = await scenario()
  const gateway = await startWebReceiver(() => {
    refuseWrites(s, 1)
    return { status: 200 }
  })
  await goesOnce(s, gateway)
})

test('a webhook is signed, keeps its id through retries, and sends the payload as it is', async () => {
  const s = await scenario()
  const statuses = [500, 200]
  const receiver = await startWebReceiver(() => ({ status: statuses.shift() ?? 200 }))
  const work = outboxWork(s, { WEBHOOK_SECRET: SECRET })
  const payload = { numbers: ['+46701740605'] }
  await queue(s, { dedupeKey: 'w', channel: 'webhook', to: `${receiver.url}/hook`, text: '', payload })
  await runOnce(work)
  s.wait(1)
  await runOnce(work)
  const [first, second] = receiver.received
  expect(first?.body).toBe(JSON.stringify(payload))
  const hmac = createHmac('sha256', SECRET)
    .update(first?.body ?? '')
    .digest('hex')
  expect(first?.headers['x-ringko-signature']).toBe(`sha256=${hmac}`)
  expect(second?.headers['x-ringko-id']).toBe(first?.headers['x-ringko-id'])
  expect(await outboxRows(s)).toMatchObject([{ status: 'sent', attempts: 2 }])
})

test('a redirect is not followed: what is signed goes nowhere else', async () => {
  const s = await scenario()
  const elsewhere = await startWebReceiver(() => ({ status: 200 }))
  const receiver = await startWebReceiver(() => ({ status: 307, to: elsewhere.url }))
  await queue(s, { dedupeKey: 'w', channel: 'webhook', to: receiver.url, payload: {} })
  await runOnce(outboxWork(s, { WEBHOOK_SECRET: SECRET }))
  expect(elsewhere.received).toEqual([])
  expect(await outboxRows(s)).toMatchObject([{ status: 'waiting', lastError: 'Mottagaren svarade 307.' }])
})

test('410 says that nobody wants it; an unreachable receiver is tried again', async () => {
  const s = await scenario()
  const receiver = await startWebReceiver(() => ({ status: 410 }))
  await queue(s, { dedupeKey: 'a', channel: 'webhook', to: receiver.url, payload: {} })
  await queue(s, { dedupeKey: 'b', channel: 'webhook', to: 'http://127.0.0.1:9/', payload: {} })
  await runOnce(outboxWork(s, { WEBHOOK_SECRET: SECRET }))
  expect((await outboxRows(s)).map((row) => row.status)).toEqual(['failed', 'waiting'])
})

/** One SMS and two rounds of sending: the gateway has it once, and it is written down as sent at the first try. */
async function goesOnce(s: Scenario, gateway: { url: string; received: readonly unknown[] }): Promise<void> {
  const work = outboxWork(s, { SMS_URL: gateway.url, SMS_USER: 'u1', SMS_PASSWORD: 'p1' })
  await queue(s, { dedupeKey: 'a', channel: 'sms', to: '+46701740605' })
  await runOnce(work)
  s.wait(1)
  await runOnce(work)
  expect(gateway.received).toHaveLength(1)
  expect(await outboxRows(s)).toMatchObject([{ status: 'sent', attempts: 1 }])
}
