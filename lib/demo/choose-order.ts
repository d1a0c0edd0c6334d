import { asksForUrl, DEFAULT_ORDER_SETTINGS } from '@/lib/orders/rules/totals'
import type { OrderInput, OrderLineInput } from '@/lib/orders/schema'
import { type LineKind, ORDER_POINTS } from '@/lib/orders/types'
import type { Card } from '@/lib/queue/types'
import type { SeededRandom } from './seeded-random'
import { FIRST_NAMES, LAST_NAMES } from './words'

export interface DemoProduct {
  id: number
  kind: LineKind
  listPriceOre: number
}

/** An order as a company of the demo gives it; null for a card that has no org.nr to order by. */
export function chooseOrder(
  random: SeededRandom,
  { card, products }: { card: Card; products: readonly DemoProduct[] },
): OrderInput | null {
  const { legalName, marketingName, orgNo, email, url } = card.organization
  if (!orgNo) return null
  const lines = linesOf(random, products)
  const contact = contactOf(random, card)
  const site = `www.${siteOf(legalName)}.example`
  return {
    ...{ legalName, ...contact, orgNo, lines, confirmed: [...ORDER_POINTS] },
    marketingName: marketingName ?? legalName.replace(/ (AB|HB|KB)$/, ''),
    email: email ?? `info@${siteOf(legalName)}.example`,
    ...(asksForUrl(lines, DEFAULT_ORDER_SETTINGS) ? { url: url ?? site } : {}),
    ...(random.chance(0.4)
      ? { invoiceDelivery: 'email', invoiceEmail: email ?? `faktura@${siteOf(legalName)}.example` }
      : { invoiceDelivery: random.chance(0.5) ? 'post' : 'e_invoice' }),
    termsDays: random.chance(0.7) ? 10 : 30,
    ...(random.chance(0.1) ? { isDirected: true, directedTo: 'Björkens förskola, avdelning Ekorren' } : {}),
  }
}

function linesOf(random: SeededRandom, products: readonly DemoProduct[]): OrderLineInput[] {
  const main = random.pick(products.slice(0, -1))
  const extra = products.at(-1)
  return [main, ...(extra && random.chance(0.15) ? [extra] : [])].map(({ id, kind, listPriceOre }) => ({
    ...{ productId: id, kind, listPriceOre, totalOre: listPriceOre },
    frequency: kind === 'recurring' ? (random.chance(0.3) ? 1 : 2) : null,
  }))
}

function contactOf(random: SeededRandom, { contacts }: Card) {
  const [known] = contacts
  if (known) return { contactId: known.id, firstName: known.firstName, lastName: known.lastName }
  return { firstName: random.pick(FIRST_NAMES), lastName: random.pick(LAST_NAMES) }
}

const PLAIN_LETTERS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e' }

/** What a company's site is called. */
export function siteOf(name: string): string {
  const plain = name.toLowerCase().replace(/[åäöé]/g, (letter) => PLAIN_LETTERS[letter] ?? '')
  return (
    plain
      .replace(/ (ab|hb|kb)$/, '')
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 24) || 'foretaget'
  )
}
