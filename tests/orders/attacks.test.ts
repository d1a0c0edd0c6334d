import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { exportOrders } from '@/lib/order-list/export-orders'
import { orderExport } from '@/lib/order-list/schema'
import { startApp } from '../support/app'
import { orderDesk } from '../support/order-desk'

const command = () => ({ commandId: randomUUID() })

/** The real application, with Anna's card on her desk. */
async function attacked() {
  const desk = await orderDesk()
  const app = await startApp(desk.s)
  const { holdToken } = await desk.card('anna')
  const send = (order: object, more: object = {}, as = 'anna') =>
    app.ask('POST /api/desk/order', { as, body: { ...command(), holdToken, order, next: false, ...more } })
  return { ...desk, app, holdToken, send }
}

test('wrong types, giant values, unknown keys and too many lines are refused in words, and nothing is written', async () => {
  const { order, send, orders, productId } = await attacked()
  const line = { productId, kind: 'single', frequency: null, listPriceOre: 100, totalOre: 100 }
  const wrong: object[] = [
    order({ legalName: 'A'.repeat(100_000) }),
    order({ email: `${'a'.repeat(300)}@b.example` }),
    order({ url: `https://a.example/${'x'.repeat(5000)}` }),
    ...[1e9 * 100 + 1, 1e300, 0.5, -1, 0].map((totalOre) =>
      order({ lines: [{ ...line, kind: 'single', frequency: null, totalOre }] }),
    ),
    { ...order(), lines: [{ ...line, totalOre: '2400' }] },
    { ...order(), lines: [{ ...line, totalOre: null }] },
    { ...order(), lines: Array.from({ length: 51 }, () => line) },
    { ...order(), lines: 'allt' },
    { ...order(), lines: [] },
    { ...order(), total: 1 },
    { ...order(), termsDays: 20 },
    { ...order(), confirmed: ['allt'] },
    { ...order(), legalName: { $ne: '' } },
    { ...order(), lines: [{ ...line, productId: 2 ** 53 }] },
    [],
  ]
  for (const one of wrong) {
    const { status, body } = await send(one)
    expect([status, body.error.code], JSON.stringify(one).slice(0, 200)).toEqual([400, 'invalid'])
  }
  expect(await orders()).toEqual([])
})

test('a key that stands twice in the JSON is one value, checked as any other', async () => {
  const { order, app, holdToken, orders } = await attacked()
  const text = JSON.stringify({ ...command(), holdToken, order: order(), next: false })
  const twice = text.replace(
    '"email":"anna@bergs.example"',
    '"email":"anna@bergs.example","email":"javascript:alert(1)"',
  )
  const { status, body } = await app.ask('POST /api/desk/order', {
    as: 'anna',
    body: Buffer.from(twice),
    headers: { 'Content-Type': 'application/json' },
  })
  expect([status, Object.keys(body.error.details)]).toEqual([400, ['order.email']])
  expect(await orders()).toEqual([])
})

test('the same command with another body, another’s card and another’s mail are refused', async () => {
  const { order, send, orders, app } = await attacked()
  expect((await send(order(), {}, 'bo')).body.error.code).toBe('hold_lost')
  const same = command()
  const placed = await send(order(), same)
  expect(placed.status).toBe(200)
  const changed = await send(order({ email: 'annan@bergs.example' }), same)
  expect([changed.status, changed.body.error.code]).toEqual([422, 'command_reused'])
  const thanks = (as: string) => app.ask(`GET /api/desk/calls/${placed.body.saved.activityId}/thanks`, { as })
  expect([(await thanks('anna')).status, (await thanks('bo')).status]).toEqual([200, 404])
  const undo = await app.ask('POST /api/desk/undo', {
    as: 'bo',
    body: { ...command(), activityId: placed.body.saved.activityId },
  })
  expect(undo.status).toBe(404)
  expect(await orders()).toMatchObject([{ status: 'placed', email: 'anna@bergs.example' }])
})

test('formulas, markup and line breaks in names stay words: on one line, in the file and in the mail', async () => {
  const { s, order, send, orders, outbox } = await attacked()
  const names = {
    legalName: '=HYPERLINK("http://evil.example")',
    marketingName: '<img src=x onerror=alert(1)>\r\nBcc: alla@kund.example',
    firstName: '+cmd|calc',
    lastName: '@SUM(A1)\u2028\u202e',
  }
  const { status, body } = await send(order(names))
  expect(status, JSON.stringify(body)).toBe(200)
  const [kept] = await orders()
  expect(kept).toMatchObject({
    marketingName: '<img src=x onerror=alert(1)> Bcc: alla@kund.example',
    lastName: '@SUM(A1)',
  })
  const [mail] = await outbox()
  expect(mail?.to).toBe('anna@bergs.example')
  expect(mail?.html).not.toMatch(/<img src=x/)
  expect(mail?.subject).not.toMatch(/[\r\n]/)
  const made = await exportOrders(s.as('disa'), orderExport.parse({ format: 'csv', reason: 'Fakturering' }))
  if (!('pages' in made)) throw new Error('The file is no text')
  let csv = ''
  for await (const page of made.pages) csv += page
  expect(csv).not.toMatch(/(^|[;,"])[=+@](HYPERLINK|cmd|SUM)/m)
})

test('an address that is a script or a header is none', async () => {
  const { order, send, orders } = await attacked()
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://a@b.example', 'https://a.example\r\nX: y']) {
    expect((await send(order({ url }))).body.error?.details, url).toHaveProperty(['order.url'])
  }
  for (const email of ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', '"a"<a@b.example>', 'a@b']) {
    expect((await send(order({ email }))).body.error?.details, email).toHaveProperty(['order.email'])
  }
  expect(await orders()).toEqual([])
})
