import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadOrder } from '@/lib/orders/load-order'
import { readOrderSettings } from '@/lib/orders/read-settings'
import { DEFAULT_ORDER_SETTINGS } from '@/lib/orders/rules/totals'
import { setOrderSettings } from '@/lib/orders/set-order-settings'
import { addProduct } from '@/lib/products/add-product'
import { editProduct } from '@/lib/products/edit-product'
import { listProducts } from '@/lib/products/list-products'
import { ordering } from '../support/ordering'
import { scenario } from '../support/scenario'

const USERS = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor', ada: 'admin' } as const
const shop = () => scenario({ users: { ...USERS }, companies: { Alfa: {}, Beta: {} } })
const GULD = {
  name: 'Guld',
  kind: 'recurring',
  listPriceOre: 240_000,
  includesText: 'Diplom',
  active: true,
  sort: 1,
} as const
const command = () => ({ commandId: randomUUID() })

test('an administrator adds and edits products; each change is in the log', async () => {
  const s = await shop()
  const { id, version } = await addProduct(s.as('ada'), { ...command(), ...GULD })
  await editProduct(s.as('ada'), { ...command(), ...GULD, productId: id, version, name: 'Guld stor', active: false })
  expect(await listProducts(s.as('anna'))).toEqual([{ ...GULD, id, version: 2, name: 'Guld stor', active: false }])
  const { q, t } = s.db.read
  const log = await q.select().from(t.auditLog)
  const by = { userId: s.userId('ada'), entity: 'product', entityId: id }
  expect(log).toMatchObject([
    { ...by, action: 'product:added', before: {}, after: GULD },
    { ...by, action: 'product:edited', before: { name: 'Guld', active: true }, after: { name: 'Guld stor' } },
  ])
  expect(log[1]?.after).toEqual({ name: 'Guld stor', active: false })
})

test('two products have two names, and the second of two who edit is told', async () => {
  const s = await shop()
  const { id, version } = await addProduct(s.as('ada'), { ...command(), ...GULD })
  await expect(addProduct(s.as('ada'), { ...command(), ...GULD })).rejects.toMatchObject({ code: 'invalid' })
  const edit = (name: string) => editProduct(s.as('ada'), { ...command(), ...GULD, productId: id, version, name })
  await edit('Silver')
  await expect(edit('Brons')).rejects.toMatchObject({ code: 'conflict' })
  const other = await addProduct(s.as('ada'), { ...command(), ...GULD })
  const edits = { ...command(), ...GULD, productId: other.id, version: other.version }
  await expect(editProduct(s.as('ada'), { ...edits, name: 'Silver' })).rejects.toMatchObject({
    code: 'invalid',
    details: { name: 'Det finns redan en produkt med det namnet. Välj ett annat.' },
  })
  await expect(editProduct(s.as('ada'), { ...edits, ...command(), productId: 99 })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test.each(['anna', 'disa', 'eva'] as const)('%s may not change what is sold', async (name) => {
  const s = await shop()
  await expect(addProduct(s.as(name), { ...command(), ...GULD })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(setOrderSettings(s.as(name), DEFAULT_ORDER_SETTINGS)).rejects.toMatchObject({ code: 'forbidden' })
})

test('thresholds and VAT count for the orders that come; placed ones keep theirs', async () => {
  const s = await shop()
  const { sell, orders } = await ordering(s)
  await sell('anna')
  await setOrderSettings(s.as('ada'), { ...DEFAULT_ORDER_SETTINGS, vatRate: 12, urlFromOre: 300_000 })
  expect(await readOrderSettings(s.db.read)).toMatchObject({ vatRate: 12, logoFromOre: 240_000 })
  const { q, t } = s.db.read
  const changes = (await q.select().from(t.auditLog)).filter(({ entity }) => entity === 'setting')
  expect(changes).toMatchObject([{ action: 'setting:orders_changed', userId: s.userId('ada') }])
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    [
      { vatRate: 25, urlFromOre: DEFAULT_ORDER_SETTINGS.urlFromOre },
      { vatRate: 12, urlFromOre: 300_000 },
    ],
  ])
  await sell('anna', {
    url: '',
    confirmed: ['legal_name', 'contact', 'marketing_name', 'org_no', 'invoice', 'email', 'terms'],
  })
  expect((await orders()).map(({ vatRate, vat, url }) => [vatRate, vat, url])).toEqual([
    [25, 60_000, 'https://www.bergs.example'],
    [12, 28_800, null],
  ])
})

test('one order is shown with its lines and office tasks, to those who see orders and to who took it', async () => {
  const s = await shop()
  const { sell } = await ordering(s)
  const { order } = await sell('anna', {}, { office: [{ type: 'order_by_mail' }], note: 'Skickar mail.' })
  const view = await loadOrder(s.as('disa'), { orderId: order.id })
  expect(view).toMatchObject({
    ...{ ...order, status: 'placed', by: { name: 'anna' }, organization: { name: 'Alfa' }, note: 'Skickar mail.' },
    lines: [{ productName: 'Diplom Stor', totalOre: 240_000 }],
    officeTasks: [{ type: 'order_by_mail', status: 'new' }],
  })
  expect(s.told('orders:changed')).toMatchObject([{ to: ['orders'], payload: { orderId: order.id } }])
  expect(await loadOrder(s.as('anna'), { orderId: order.id })).toMatchObject({ number: order.number })
  await expect(loadOrder(s.as('bo'), { orderId: order.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(loadOrder(s.as('eva'), { orderId: 999 })).rejects.toMatchObject({ code: 'not_found' })
})
