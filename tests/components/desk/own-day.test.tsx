import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OwnOrder } from '@/lib/order-list/types'
import type { OwnCounts } from '@/lib/queue/types'
import { type FakeServer, fakeServer } from './fake-server'
import { renderDesk } from './render-desk'

await import('@/components/desk/top/best-mark')

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

const counts: OwnCounts = { day: '2026-11-20', calls: 63, talked: 21, orders: 5, orderValue: 1_250_000, cancelled: 1 }
const order = (change: Partial<OwnOrder>): OwnOrder => ({
  id: 1,
  number: 1001,
  status: 'placed',
  placedAt: '2026-11-20T09:41:00.000Z',
  placedOn: '2026-11-20',
  legalName: 'Bergs Bygg AB',
  totalExVat: 240_000,
  corrected: null,
  cancelled: null,
  ...change,
})

const textOf = (node: Element) => (node.textContent ?? '').replaceAll('\u00a0', ' ')
const figures = () => screen.getAllByTitle('Mina order')

describe('The figures of the day', () => {
  it('say calls, orders and value net, and that an order was cancelled', () => {
    renderDesk({ counts })
    for (const line of figures()) expect(textOf(line)).toBe('Idag 63 samtal5 order12 500 kr1 makulerad')
    expect(screen.getAllByTitle('1 order makulerad idag')).toHaveLength(figures().length)
  })

  it('say nothing of cancelled orders when there are none, and tell a net loss by its sign', () => {
    renderDesk({ counts: { ...counts, orders: -1, orderValue: -240_000, cancelled: 0 } })
    for (const line of figures()) expect(textOf(line)).toBe('Idag 63 samtal−1 order−2 400 kr')
  })
})

describe('Mina order', () => {
  it('opens by its key with today first, how each stands and who cancelled it', async () => {
    const cancelled = { at: '2026-11-20T10:00:00.000Z', on: '2026-11-20', by: 'Disa Dal', reason: 'Dubbel' }
    const orders = [
      order({ id: 2, number: 1002, status: 'cancelled', cancelled }),
      order({ placedOn: '2026-11-17', corrected: { at: '2026-11-18T09:00:00.000Z', by: 'Disa Dal' } }),
    ]
    server.on('/api/orders/mine', () => ({ status: 200, body: { today: '2026-11-20', monday: '2026-11-16', orders } }))
    const { user } = renderDesk({ counts })
    await waitFor(() => expect(server.to('/api/desk/next')).toHaveLength(1))
    await user.keyboard('y')
    const list = within(await screen.findByRole('dialog', { name: 'Mina order' }))
    const today = within(await list.findByRole('region', { name: 'Idag' }))
    expect(textOf(today.getByRole('listitem'))).toMatch(/Order 1002.*Makulerad av Disa Dal.*Dubbel/)
    expect(textOf(list.getByRole('region', { name: 'Tidigare i veckan' }))).toMatch(/Order 1001.*Rättad av Disa Dal/)
  })

  it('says that it could not be read', async () => {
    server.on('/api/orders/mine', () => 'no contact')
    const { user } = renderDesk({ counts })
    await waitFor(() => expect(server.to('/api/desk/next')).toHaveLength(1))
    await user.keyboard('y')
    await screen.findByText('Orderna kunde inte hämtas. Stäng och öppna igen.')
  })
})

describe('The best day', () => {
  const best = { orders: 4, talked: 30, orderValue: 960_000 }

  it('is said quietly, with what was best before, and only of what is beaten', async () => {
    server.on('/api/desk/best', () => ({ status: 200, body: { isShown: true, best } }))
    renderDesk({ counts })
    const mark = await screen.findByText('Din bästa dag', undefined, { timeout: 5000 })
    const said = (mark.parentElement?.title ?? '').replaceAll('\u00a0', ' ')
    expect(said).toContain('Flest order på en dag. Förut 4.')
    expect(said).toContain('Högsta ordervärdet på en dag. Förut 9 600 kr.')
    expect(said).not.toContain('kontakter')
    expect(mark.closest('[role=status]')).toBeNull()
  })

  it('is not said to who has turned it off', async () => {
    server.on('/api/desk/best', () => ({ status: 200, body: { isShown: false, best } }))
    renderDesk({ counts })
    await waitFor(() => expect(server.to('/api/desk/best')).toHaveLength(1), { timeout: 5000 })
    expect(screen.queryByText('Din bästa dag')).toBeNull()
  })
})
