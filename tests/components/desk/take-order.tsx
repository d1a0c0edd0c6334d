import { act, screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { DEFAULT_ORDER_SETTINGS } from '@/lib/orders/rules/totals'
import type { Product } from '@/lib/orders/types'
import type { Card, DeskSnapshot } from '@/lib/queue/types'
import type { FakeServer } from './fake-server'
import { answerOf, cardOf, organizationOf } from './fixtures'
import { renderDesk } from './render-desk'

export const PLACED = { id: 3, number: 1042, totalExVat: 240_000, vat: 60_000, total: 300_000 }

const product = (id: number, changes: Partial<Product> = {}): Product => ({
  id,
  version: 1,
  name: `Paket ${id}`,
  kind: 'single',
  listPriceOre: null,
  includesText: '',
  active: true,
  sort: id,
  ...changes,
})
const PRODUCTS = [product(1), product(2, { name: 'Stora paketet', kind: 'recurring', listPriceOre: 240_000 })]
export const ordering = { products: PRODUCTS, settings: DEFAULT_ORDER_SETTINGS }

export const companyWith = (changes: Partial<Card['organization']>) =>
  cardOf(1, { organization: { ...organizationOf(10), email: 'info@bolag.se', url: 'bolag.se', ...changes } })

export const placesOrders = (server: FakeServer) =>
  server.on('/api/desk/order', () => ({ status: 200, body: { ...answerOf(), order: PLACED } }))

/** The desk with Order chosen by its key. */
export async function takeOrder(changes: Partial<DeskSnapshot> = {}) {
  const shown = renderDesk({ ordering, card: companyWith({}), ...changes })
  await shown.user.keyboard('8')
  await screen.findByRole('list', { name: 'Checklista för order' })
  return shown
}

export const sold = async (user: UserEvent, name = 'Stora paketet') =>
  user.selectOptions(screen.getAllByLabelText('Produkt').at(-1) as HTMLElement, name)
export const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
export const onCard = () => act(() => document.getElementById('desk-card')?.focus())
/** Without the spaces that do not break. */
export const amount = (text: string) => text.replaceAll('\u00a0', ' ')

/** Everything is confirmed by Enter alone, from the product to the last point. */
export async function walkThrough(user: UserEvent) {
  await sold(user)
  await user.keyboard('{Enter}{Enter}{Enter}{Enter}')
  for (let point = 0; point < 8; point += 1) await user.keyboard('{Enter}')
}
