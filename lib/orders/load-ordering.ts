import type { Reader } from '@/db/database'
import { selectProducts } from '@/db/queries/products'
import { readOrderSettings } from '@/lib/orders/read-settings'
import type { Ordering } from '@/lib/orders/types'

/** What the desk needs to take an order: the products that are sold, and what is compared. */
export async function loadOrdering(reader: Reader): Promise<Ordering> {
  const products = await selectProducts(reader)
  return { products: products.filter(({ active }) => active), settings: await readOrderSettings(reader) }
}
