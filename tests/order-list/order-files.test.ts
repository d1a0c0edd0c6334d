import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { orderExport } from '@/lib/order-list/schema'
import { startApp } from '../support/app'
import { orderDesk } from '../support/order-desk'
import { putProduct } from '../support/put-product'

const FORMULA = '=HYPERLINK("http://elak.example")'

/** Two orders, the first of two lines and with a name that a spreadsheet would run. */
async function filled() {
  const desk = await orderDesk()
  const { s, sold, productId } = desk
  const small = await putProduct(s, 'Diplom Liten; "röd"')
  const line = { kind: 'single', frequency: null, listPriceOre: 240_000 } as const
  await sold('anna', {
    legalName: FORMULA,
    invoiceDelivery: 'e_invoice',
    lines: [
      { ...line, productId, totalOre: 240_000 },
      { ...line, productId: small, kind: 'recurring', frequency: 2, totalOre: 99_950 },
    ],
  })
  await sold('bo', { invoiceDelivery: 'email', invoiceEmail: 'faktura@bergs.example', termsDays: 30 })
  return { ...desk, app: await startApp(s) }
}

test('the file for billing has a row an order line, Peppol ids, kronor, and runs nothing', async () => {
  const { app } = await filled()
  const headers = { Cookie: await app.cookieOf('disa') }
  const answer = await fetch(`${app.address}/api/orders/export?format=csv&reason=Fakturering`, { headers })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  const file = Buffer.from(await answer.arrayBuffer()).toString()
  expect(file.slice(0, 9)).toBe('\ufeffOrdernr;')
  const rows = parse(file, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(3)
  expect(rows[1]).toMatchObject({
    ...{ Ordernr: '1001', Orderdatum: '2026-11-19', 'Juridiskt namn': `'${FORMULA}`, 'Org.nr': '556154-1490' },
    ...{ Fakturasätt: 'E-faktura', 'Peppol-id': '0007:5561541490', Produkt: 'Diplom Stor', Slag: 'Singel' },
    ...{ 'Rad ex moms': '2400,00', 'Order ex moms': '3399,50', 'Order moms': '849,88', 'Order inkl moms': '4249,38' },
  })
  expect(rows[2]).toMatchObject({ Rad: '2', Produkt: 'Diplom Liten; "röd"', Slag: 'Löpande', 'Gånger per år': '2' })
  expect(rows[0]).toMatchObject({ 'Peppol-id': '', 'Faktura e-post': 'faktura@bergs.example', Säljare: 'bo' })
})

test('the Excel file says the same, with figures as figures', async () => {
  const { app, s } = await filled()
  const cookie = await app.cookieOf('disa')
  const url = `${app.address}/api/orders/export?format=xlsx&reason=Fakturering&caller=${s.userId('anna')}`
  const answer = await fetch(url, { headers: { Cookie: cookie } })
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''order-2026-11-19.xlsx")
  const [head = [], first, second, ...rest] = await readSheet(Buffer.from(await answer.arrayBuffer()))
  expect(rest).toEqual([])
  const cell = (row: unknown[] | undefined, name: string) => row?.[head.indexOf(name)]
  expect(cell(first, 'Juridiskt namn')).toBe(FORMULA)
  expect(cell(first, 'Peppol-id')).toBe('0007:5561541490')
  expect([cell(first, 'Rad ex moms'), cell(second, 'Rad ex moms'), cell(first, 'Ordernr')]).toEqual([2400, 999.5, 1001])
})

test('why it was fetched is asked for, and stands in the log', async () => {
  const { app, s, history } = await filled()
  const { status, body } = await app.ask('GET /api/orders/export?format=csv', { as: 'disa' })
  expect([status, Object.keys(body.error.details)]).toEqual([400, ['reason']])
  await app.ask('GET /api/orders/export?format=csv&status=placed&reason=Fakturering%20v%2047', { as: 'adam' })
  expect(await history()).toEqual([
    {
      ...{ action: 'orders:exported', userId: s.userId('adam') },
      ...{ before: { status: 'placed' }, after: { format: 'csv', reason: 'Fakturering v 47' } },
    },
  ])
  expect(orderExport.safeParse({ format: 'pdf', reason: 'Fakturering' }).success).toBe(false)
})

test.each([
  ['anna', 403, 403],
  ['eva', 403, 200],
  ['disa', 200, 200],
])('%s: the file %i, papers %i', async (name, file, paper) => {
  const { app } = await filled()
  const ask = async (path: string) => (await app.ask(`GET /api/orders/${path}`, { as: name })).status
  expect(await ask('export?format=csv&reason=Fakturering')).toBe(file)
  expect(await ask('print?list=diplomas')).toBe(paper)
  expect(await ask('1/confirmation')).toBe(paper)
})
