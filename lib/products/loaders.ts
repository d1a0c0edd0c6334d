import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import { readOrderSettings } from '@/lib/orders/read-settings'
import type { OrderSettings, Product } from '@/lib/orders/types'
import { listProducts } from '@/lib/products/list-products'

export interface ProductsPage {
  products: Product[]
  settings: OrderSettings
}

/** What is sold, for the administrator's page. */
export async function loadProductsPage(): Promise<ProductsPage> {
  const context = await pageContext('product.edit')
  return { products: await listProducts(context), settings: await readOrderSettings(context.db.read) }
}
