import { selectProducts } from '@/db/queries/products'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import type { Product } from '@/lib/orders/types'

/** Every product, also those that are no longer sold. Errors: forbidden. */
export async function listProducts({ db, actor }: Context): Promise<Product[]> {
  demand(actor, 'api.read')
  return selectProducts(db.read)
}
