import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { anOrder } from '../support/an-order'
import { openHearingLine } from '../support/hearing-line'
import { startMailServer } from '../support/mail-server'
import { putProduct } from '../support/put-product'
import { headersOf } from '../support/request-headers'
import { waitFor } from '../support/screen'
import { callersOf, companiesOf, startProcesses } from '../support/two-processes'

test('two processes that both send mail send each once', async () => {
  const mail = await startMailServer()
  const settings = { SMTP_URL: mail.url, MAIL_FROM: 'order@momenta.example' }
  const { s, a, b, ask } = await startProcesses({
    users: callersOf(10),
    campaigns: { höst: { rules: { undoSeconds: 0 } } },
    companies: companiesOf(60),
    settings,
  })
  const productId = await putProduct(s)
  const sell = async (name: string, at: number) => {
    const where = at % 2 ? a : b
    const { body } = await ask(where, name, 'POST /api/desk/next', { campaignId: s.campaignId() })
    let { card } = body
    for (let sold = 0; sold < 2; sold += 1) {
      const order = { commandId: randomUUID(), holdToken: card.holdToken, order: anOrder(productId), next: true }
      const answer = await ask(where, name, 'POST /api/desk/order', order)
      expect(answer.status).toBe(200)
      card = answer.body.card
    }
  }
  await Promise.all(Object.keys(callersOf(10)).map(sell))
  await waitFor('every mail came', () => mail.received.length >= 20, 30_000)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(new Set(mail.received.map((one) => one.mail.messageId)).size).toBe(20)
  expect(mail.received).toHaveLength(20)
}, 120_000)

test('a lease that ran out is told once, also when the process that looked after it has just died', async () => {
  const { s, a, b, ask, tokenOf } = await startProcesses({ companies: companiesOf(4) })
  const lines = [await openHearingLine(b.address, tokenOf('anna')), await openHearingLine(b.address, tokenOf('anna'))]
  await ask(b, 'anna', 'POST /api/desk/next', { campaignId: s.campaignId() })
  await a.kill()
  await s.db.write(({ q, t }) =>
    q
      .update(t.hold)
      .set({ until: s.clock.now - 1000 })
      .returning({ id: t.hold.id }),
  )
  const told = () => lines.map(({ facts }) => facts.filter(({ name }) => name === 'card:withdrawn').length)
  await waitFor('the other process gives it back', () => told().every((count) => count > 0), 8000)
  await a.start()
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(told()).toEqual([1, 1])
}, 60_000)

const ROWS = 2500

test('an import that one process began goes on in the other after kill -9, and every row is read in once', async () => {
  const { s, a, b, ask, tokenOf } = await startProcesses({ users: { eva: 'supervisor' } })
  const rows = Array.from({ length: ROWS }, (_, at) => `Adressföretag ${at} AB;08-465${String(10_000 + at).slice(1)}`)
  const sent = await fetch(`${a.address}/api/imports/upload?name=adresser.csv`, {
    method: 'POST',
    headers: { ...headersOf(tokenOf('eva')), 'Content-Type': 'application/octet-stream' },
    body: `Företagsnamn;Telefon\n${rows.join('\n')}\n`,
  })
  const { id } = (await sent.json()) as { id: number }
  expect((await ask(a, 'eva', `POST /api/imports/${id}/start`, { commandId: randomUUID() })).status).toBe(204)
  const until = async (isSo: (view: { status: string; counts: { rows: number } }) => boolean) => {
    for (;;) {
      const { body } = await ask(b, 'eva', `GET /api/imports/${id}`)
      if (isSo(body)) return body
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  await until(({ counts }) => counts.rows > 0)
  await a.kill()
  const done = await until(({ status }) => status === 'done')
  expect(done.counts).toMatchObject({ rows: ROWS, new: ROWS, duplicate: 0, wrong: 0 })
  const companies = await s.db.read.q
    .select({ name: s.db.read.t.organization.legalName })
    .from(s.db.read.t.organization)
  expect(new Set(companies.map(({ name }) => name)).size).toBe(ROWS)
  expect(companies).toHaveLength(ROWS)
}, 120_000)
