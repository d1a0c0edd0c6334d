import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { ordering } from '../support/ordering'
import { scenario } from '../support/scenario'

const COMPANIES = { Alfa: { contact: ['Ann', 'Ek'] as [string, string] }, Beta: {}, Gamma: {} }
const sales = async () => {
  const s = await scenario({ companies: COMPANIES, users: { anna: 'caller', bo: 'caller', disa: 'office' } })
  return { s, ...(await ordering(s)) }
}

describe('An order (outcome 8)', () => {
  test('closes the entry, counts as a talk and an attempt, and is kept with lines and VAT', async () => {
    const { s, sell, entry, activities, orders, lines, tally, productId } = await sales()
    const { order, saved } = await sell('anna', {}, { note: 'Vill ha båda.' })
    expect(order).toMatchObject({ number: 1001, totalExVat: 240_000, vat: 60_000, total: 300_000 })
    expect(saved.undoUntil).toBe(new Date(s.clock.now + 60_000).toISOString())
    expect(await entry('Alfa')).toMatchObject({ state: 'closed', closedAs: 'order', attempts: 1, token: null })
    const [call] = await activities()
    expect(call).toMatchObject({ outcome: 'order', talked: true, orderId: order.id, amount: 240_000, counted: true })
    expect(await orders()).toMatchObject([
      {
        ...{ status: 'placed', activityId: call?.id, organizationId: s.companyId('Alfa'), vatRate: 25 },
        ...{ legalName: 'Bergs Bygg AB', orgNo: '165561541490', soleTrader: false, url: 'https://www.bergs.example' },
      },
    ])
    expect(await lines()).toMatchObject([{ productId, productName: 'Diplom Stor', position: 1, totalOre: 240_000 }])
    expect(await tally()).toMatchObject([{ outcome: 'order', count: 1, talked: 1, orderValue: 240_000 }])
  })

  test('serves the next card in the same answer', async () => {
    const { sell } = await sales()
    const { card } = await sell('anna', {}, { next: true })
    expect(card?.organization.legalName).toBe('Beta')
  })

  test('releases the address that was promised', async () => {
    const { s, call, place, locks, card } = await sales()
    const contact = { firstName: 'Ann', lastName: 'Ek' }
    const callbackAt = new Date(s.clock.now + 60_000).toISOString()
    await call('anna', { outcome: 'callback_prio', callbackAt, contact })
    s.wait(2)
    await place('anna', (await card('anna')).holdToken)
    expect(await locks()).toMatchObject([{ reason: 'outcome', releasedAt: s.clock.now }])
  })

  test('sends the office what was asked', async () => {
    const { sell, tasks } = await sales()
    await sell('anna', {}, { office: [{ type: 'directed', receiver: 'Klass 4B' }] })
    expect(await tasks()).toMatchObject([{ type: 'directed', status: 'new', details: { receiver: 'Klass 4B' } }])
  })

  test('thanks by mail once the undo time is over', async () => {
    const { s, sell, outbox } = await sales()
    const { order } = await sell('anna')
    expect(await outbox()).toMatchObject([
      {
        ...{ dedupeKey: `order:${order.id}:thank-you`, to: 'anna@bergs.example', orderId: order.id },
        ...{ nextTryAt: s.clock.now + 61_000, subject: 'Tack för er beställning, order 1001' },
      },
    ])
  })

  test('names lines that are recurring, and what VAT was that day', async () => {
    const { sell, lines, orders, productId } = await sales()
    const line = { productId, kind: 'recurring' as const, frequency: 2 as const, listPriceOre: 100_000 }
    await sell('anna', { lines: [{ ...line, totalOre: 95_050 }], isDirected: true, directedTo: 'Klass 4B' })
    expect(await lines()).toMatchObject([{ kind: 'recurring', frequency: 2, listPriceOre: 100_000, totalOre: 95_050 }])
    expect(await orders()).toMatchObject([{ totalExVat: 95_050, vat: 23_763, total: 118_813, directedTo: 'Klass 4B' }])
  })

  test('an e-invoice has its Peppol id', async () => {
    const { sell, orders } = await sales()
    await sell('anna', { invoiceDelivery: 'e_invoice' })
    expect(await orders()).toMatchObject([{ invoiceDelivery: 'e_invoice', peppolId: '0007:5561541490' }])
  })
})

describe('What is kept of an order', () => {
  test('is only what its choices ask for, whatever stood in the form before', async () => {
    const { s, sell, orders, lines, productId } = await sales()
    const single = { productId, kind: 'single' as const, frequency: 2 as const, listPriceOre: 100_000 }
    await sell('anna', {
      ...{ invoiceDelivery: 'post', invoiceEmail: 'f@bergs.example', directedTo: 'Klass 4B' },
      lines: [{ ...single, totalOre: 240_000 }],
    })
    expect(await orders()).toMatchObject([{ invoiceEmail: null, peppolId: null, directedTo: null, isForeign: false }])
    expect(await lines()).toMatchObject([{ kind: 'single', frequency: null, createdById: s.userId('anna') }])
  })

  test('has no link where the customer has none, and a number from abroad as it was written', async () => {
    const { sell, orders } = await sales()
    await sell('anna', { hasNoUrl: true, url: '', orgNo: 'no 987 654 321', isForeign: true })
    expect(await orders()).toMatchObject([{ url: null, orgNo: 'NO 987 654 321', isForeign: true, soleTrader: false }])
  })

  test('is found by number, names, org.nr and address; of a sole trader by the day of birth alone', async () => {
    const { s, sell, orders } = await sales()
    await sell('anna')
    const beta = eq(s.db.read.t.organization.id, s.companyId('Beta'))
    const born = { orgNo: '198001011239', soleTrader: true }
    await s.db.write(({ q, t }) => q.update(t.organization).set(born).where(beta).returning())
    await sell('anna', { orgNo: '800101-****' })
    expect((await orders()).map(({ searchText }) => searchText)).toEqual([
      '1001 bergs bygg ab bergs anna åberg 5561541490 anna bergs example',
      '1002 bergs bygg ab bergs anna åberg 800101 anna bergs example',
    ])
    expect(await orders()).toMatchObject([{}, { orgNo: '198001011239', soleTrader: true }])
  })

  test('is refused with a product that is not there', async () => {
    const { card, place, orders } = await sales()
    const line = { productId: 99, kind: 'single' as const, frequency: null, listPriceOre: 1, totalOre: 240_000 }
    const placed = place('anna', (await card('anna')).holdToken, { lines: [line] })
    await expect(placed).rejects.toMatchObject({ code: 'invalid' })
    expect(await orders()).toEqual([])
  })
})

describe('What the order says of the customer', () => {
  test('becomes the card’s, except the legal name', async () => {
    const { s, card, place, company } = await sales()
    const { holdToken, contacts } = await card('anna')
    const contactId = contacts[0]?.id as number
    await place('anna', holdToken, {
      contactId,
      invoiceDelivery: 'email',
      invoiceEmail: 'f@bergs.example',
      termsDays: 30,
    })
    expect(await company('Alfa')).toMatchObject({
      ...{ legalName: 'Alfa', marketingName: 'Bergs', email: 'anna@bergs.example', url: 'https://www.bergs.example' },
      ...{ invoiceDelivery: 'email', invoiceEmail: 'f@bergs.example', paymentTermsDays: 30, directedTo: null },
    })
    const { q, t } = s.db.read
    expect(await q.select().from(t.contact)).toMatchObject([{ id: contactId, firstName: 'Anna', lastName: 'Åberg' }])
    const [audit] = (await q.select().from(t.auditLog)).filter(({ action }) => action === 'organization:edited')
    expect(audit).toMatchObject({ before: { marketingName: null }, after: { marketingName: 'Bergs' } })
  })

  test('the legal name too, when the company is called so now', async () => {
    const { sell, company } = await sales()
    await sell('anna', { changesLegalName: true })
    expect(await company('Alfa')).toMatchObject({
      legalName: 'Bergs Bygg AB',
      searchText: expect.stringContaining('bergs'),
    })
  })

  test('without a contact on the card one is made', async () => {
    const { s, sell, orders } = await sales()
    await sell('anna')
    const { q, t } = s.db.read
    const made = (await q.select().from(t.contact)).find(({ lastName }) => lastName === 'Åberg')
    expect(await orders()).toMatchObject([{ contactId: made?.id }])
  })
})
