import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadDesk } from '@/lib/desk/load-desk'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { ordering } from '../support/ordering'
import { scenario } from '../support/scenario'

const sales = async () => {
  const companies = { Alfa: { contact: ['Ann', 'Ek'] as [string, string] }, Beta: {} }
  const s = await scenario({ companies, users: { anna: 'caller', bo: 'caller', disa: 'office' } })
  return { s, ...(await ordering(s)) }
}

describe('Ångra within 60 seconds', () => {
  test('the order is undone and keeps its number, no mail goes, and tally, entry and customer go back', async () => {
    const { s, card, place, undo, orders, outbox, tally, entry, company } = await sales()
    const before = await company('Alfa')
    const { holdToken, contacts } = await card('anna')
    const { saved } = await place('anna', holdToken, { contactId: contacts[0]?.id as number, changesLegalName: true })
    s.wait(1)
    const { card: back } = await undo('anna', saved.activityId)
    expect(back).toMatchObject({
      organization: { legalName: 'Alfa' },
      contacts: [{ firstName: 'Ann', lastName: 'Ek' }],
    })
    expect(back?.draft).toMatchObject({
      checklist: { order: { legalName: 'Bergs Bygg AB', lines: [{ totalOre: 240_000 }] } },
    })
    expect(await orders()).toMatchObject([{ number: 1001, status: 'undone', undoneAt: s.clock.now }])
    expect((await outbox()).map(({ status }) => status)).toEqual(['withdrawn'])
    expect(await tally()).toMatchObject([{ outcome: 'order', count: 0, talked: 0, orderValue: 0 }])
    expect(await entry('Alfa')).toMatchObject({ state: 'waiting', attempts: 0, closedAs: null })
    const { updatedAt: _, version: __, searchText: ___, ...stands } = (await company('Alfa')) ?? {}
    expect(before).toMatchObject(stands)
  })

  test('and the promise on the address is back', async () => {
    const { s, call, card, place, undo, locks } = await sales()
    const callbackAt = new Date(s.clock.now + 60_000).toISOString()
    await call('anna', { outcome: 'callback_prio', callbackAt, contact: { firstName: 'Ann', lastName: 'Ek' } })
    s.wait(2)
    const { saved } = await place('anna', (await card('anna')).holdToken)
    await undo('anna', saved.activityId)
    expect(await locks()).toMatchObject([{ releasedAt: null }])
  })

  test('what somebody has changed on the card since stays', async () => {
    const { s, sell, undo, company } = await sales()
    const { saved } = await sell('anna')
    await s.db.write((tx) => tx.q.update(tx.t.organization).set({ email: 'ny@bergs.example' }).returning())
    await undo('anna', saved.activityId)
    expect(await company('Alfa')).toMatchObject({
      email: 'ny@bergs.example',
      marketingName: null,
      paymentTermsDays: null,
    })
  })

  test('after 61 seconds it is refused', async () => {
    const { s, sell, undo, orders, outbox } = await sales()
    const { saved } = await sell('anna')
    s.clock.now += 61_000
    await expect(undo('anna', saved.activityId)).rejects.toMatchObject({ code: 'conflict' })
    expect(await orders()).toMatchObject([{ status: 'placed' }])
    expect((await outbox()).map(({ status }) => status)).toEqual(['waiting'])
  })

  test('an order that the office has dealt with is not undone', async () => {
    const { s, sell, undo, tally } = await sales()
    const { saved } = await sell('anna')
    await s.db.write((tx) => tx.q.update(tx.t.order).set({ status: 'cancelled' }).returning())
    await expect(undo('anna', saved.activityId)).rejects.toMatchObject({ code: 'conflict' })
    expect(await tally()).toMatchObject([{ orderValue: 240_000 }])
  })

  test('the desk shows what can be undone, and the day’s orders with their value', async () => {
    const { s, sell, productId } = await sales()
    await sell('anna')
    const desk = await loadDesk(s.as('anna'), {})
    expect(desk.undo).toMatchObject({ outcome: 'order', organization: 'Alfa' })
    expect(desk.counts).toMatchObject({ calls: 1, talked: 1, orders: 1, orderValue: 240_000 })
    expect(desk.ordering).toMatchObject({
      products: [{ id: productId }],
      settings: { vatRate: 25, logoFromOre: 240_000 },
    })
  })
})

describe('A stop that came while the order was taken', () => {
  const stopped = async () => {
    const sale = await sales()
    const { s, card } = sale
    const { holdToken } = await card('anna')
    const stop = {
      commandId: randomUUID(),
      organizationId: s.companyId('Alfa'),
      case: 'no_calls' as const,
      wholeCompany: false,
      urgent: true,
      note: '',
    }
    await addSuppression(s.as('bo'), stop)
    return { ...sale, holdToken }
  }

  test('keeps it as a blocked draft for the office, counted by nobody, and no mail goes', async () => {
    const { place, holdToken, orders, outbox, tally, tasks, entry, activities } = await stopped()
    const { order, saved, notice } = await place('anna', holdToken, {}, { note: 'Ville ändå.' })
    expect(saved.undoUntil).toBeNull()
    expect(notice).toContain('spärrades')
    expect(await orders()).toMatchObject([{ id: order.id, status: 'blocked', totalExVat: 240_000 }])
    const details = { orderId: order.id, orderNumber: 1001 }
    expect((await tasks()).at(-1)).toMatchObject({ type: 'blocked_order', activityId: saved.activityId, details })
    expect((await activities()).slice(-1)).toMatchObject([
      { outcome: 'order', counted: false, amount: null, orderId: order.id, body: 'Ville ändå.' },
    ])
    expect(await outbox()).toEqual([])
    expect(await tally()).toEqual([])
    expect(await entry('Alfa')).toMatchObject({ state: 'barred', closedAs: null, token: null })
  })

  test('changes nothing of the customer, and cannot be undone', async () => {
    const { place, holdToken, company, undo } = await stopped()
    const { saved } = await place('anna', holdToken)
    expect(await company('Alfa')).toMatchObject({ marketingName: null, invoiceDelivery: null })
    await expect(undo('anna', saved.activityId)).rejects.toMatchObject({ code: 'conflict' })
  })
})
