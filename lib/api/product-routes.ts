import { setOrderSettings } from '@/lib/orders/set-order-settings'
import { OrderSettingsInput } from '@/lib/orders/settings-schema'
import { addProduct } from '@/lib/products/add-product'
import { editProduct } from '@/lib/products/edit-product'
import { listProducts } from '@/lib/products/list-products'
import { NewProduct, ProductChange } from '@/lib/products/schema'
import { orderSettingsSchema, productsSchema, savedProductSchema } from './answers/orders'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const tag = 'Produkter'

/** What is sold, and what orders are counted with. */
export function productRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/products',
    tag,
    summary: 'Alla produkter, även de som inte säljs längre',
    right: 'api.read',
    answer: productsSchema,
    run: async ({ context }) => ({ products: await listProducts(context) }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/products',
    tag,
    summary: 'Lägg upp en produkt',
    right: 'product.edit',
    body: NewProduct,
    answer: savedProductSchema,
    run: ({ context, body }) => addProduct(context, body),
  })
  endpoint(api, {
    method: 'put',
    path: '/api/products/{id}',
    tag,
    summary: 'Ändra en produkt, eller sluta sälja den',
    right: 'product.edit',
    params: idParams,
    body: ProductChange.omit({ productId: true }),
    answer: savedProductSchema,
    run: ({ context, params, body }) => editProduct(context, { ...body, productId: params.id }),
  })
  endpoint(api, {
    method: 'put',
    path: '/api/settings/orders',
    tag,
    summary: 'Gränser, moms och vad löpande ger',
    right: 'setting.edit',
    body: OrderSettingsInput,
    answer: orderSettingsSchema,
    run: ({ context, body }) => setOrderSettings(context, body),
  })
}
