import { expect, test } from 'vitest'
import { startMailServer } from '../support/mail-server'
import { orderDesk } from '../support/order-desk'
import { outboxWork, runOnce } from '../support/outbox'

const SETTINGS = (url: string) => ({ SMTP_URL: url, MAIL_FROM: 'order@momenta.example' })

test('a correction rewrites the mail that waits: the same message, to the new address, with the new sum', async () => {
  const { s, sold, correct, outbox, productId } = await orderDesk()
  const id = await sold('anna')
  const [before] = await outbox()
  const line = { productId, kind: 'single', frequency: null, listPriceOre: 239_900, totalOre: 239_900 } as const
  await correct(id, { email: 'ny@bergs.example', lines: [line] })
  const [after] = await outbox()
  expect(after).toMatchObject({
    id: before?.id,
    status: 'waiting',
    nextTryAt: before?.nextTryAt,
    to: 'ny@bergs.example',
  })
  const server = await startMailServer()
  s.wait(2)
  await runOnce(outboxWork(s, SETTINGS(server.url)))
  const [received] = server.received
  expect([server.received.length, received?.to]).toEqual([1, ['ny@bergs.example']])
  const said = received?.mail.text?.replaceAll('\u00a0', ' ')
  expect(said).toContain('Diplom Stor | 2 399,00 kr')
  expect(said).not.toContain('Så skickar ni er logga')
  // The caller signs it where the company has no name of its own yet, whoever corrected.
  expect(said).toContain('Vänliga hälsningar\nanna')
})

test('one that failed is tried again to the corrected address, under the same Message-ID', async () => {
  const { s, sold, correct, outbox } = await orderDesk()
  const id = await sold('anna', { email: 'fel@bergs.example' })
  const server = await startMailServer({ refuses: (to) => (to.startsWith('fel@') ? 550 : null) })
  const work = outboxWork(s, SETTINGS(server.url))
  s.wait(2)
  await runOnce(work)
  const [failed] = await outbox()
  expect(failed).toMatchObject({ status: 'failed' })
  await correct(id, { email: 'ratt@bergs.example' })
  await runOnce(work)
  expect(server.received.map(({ to, mail }) => [to, mail.messageId])).toEqual([
    [['ratt@bergs.example'], failed?.messageId],
  ])
})

test('one that has gone stays as it went', async () => {
  const { s, sold, correct, outbox } = await orderDesk()
  const id = await sold('anna')
  const server = await startMailServer()
  const work = outboxWork(s, SETTINGS(server.url))
  s.wait(2)
  await runOnce(work)
  const [gone] = await outbox()
  await correct(id, { email: 'ny@bergs.example' })
  await runOnce(work)
  expect(await outbox()).toEqual([gone])
  expect(server.received).toHaveLength(1)
})

test('corrected while it goes: what is kept is what went', async () => {
  const { s, sold, correct, outbox } = await orderDesk()
  const id = await sold('anna')
  const server = await startMailServer({
    beforeAnswer: async () => {
      await correct(id, { email: 'ny@bergs.example', marketingName: 'Bergs Nya' })
    },
  })
  s.wait(2)
  await runOnce(outboxWork(s, SETTINGS(server.url)))
  const [row] = await outbox()
  expect(row).toMatchObject({ status: 'sent', to: 'anna@bergs.example' })
  expect(row?.text).not.toContain('Bergs Nya')
})

test('cancelled while it waits it never goes; cancelled while it goes it is not tried again', async () => {
  const { s, sold, cancel, outbox } = await orderDesk()
  const first = await sold('anna', { email: 'forst@bergs.example' })
  await cancel(first)
  const second = await sold('bo', { email: 'sedan@bergs.example' })
  let tries = 0
  const server = await startMailServer({
    async beforeAnswer() {
      tries += 1
      await cancel(second)
      throw Object.assign(new Error('Later'), { responseCode: 451 })
    },
  })
  const work = outboxWork(s, SETTINGS(server.url))
  s.wait(2)
  await runOnce(work)
  s.wait(60)
  await runOnce(work)
  expect(tries).toBe(1)
  expect((await outbox()).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
})
