import * as z from 'zod'
import { id, version } from '@/lib/ids'
import { HIGHEST_ORE } from '@/lib/orders/rules/parse-amount'
import { LINE_KINDS } from '@/lib/orders/types'

const fields = {
  name: z.string().trim().min(1, 'Skriv produktens namn.').max(120, 'Högst 120 tecken.'),
  kind: z.enum(LINE_KINDS, 'Välj singel eller löpande.'),
  /** Öre ex VAT; null when the price is agreed each time. */
  listPriceOre: z
    .int('Skriv ett belopp i hela ören.')
    .min(1, 'Priset måste vara mer än 0 kronor.')
    .max(HIGHEST_ORE, 'Priset är för högt.')
    .nullable(),
  includesText: z.string().trim().max(4000, 'Högst 4 000 tecken.'),
  active: z.boolean(),
  sort: z.int().min(0).max(10_000),
}
const commandId = z.uuid('Kommandot saknar ett giltigt id.')

/** POST /api/products */
export const NewProduct = z.strictObject({ commandId, ...fields })
export type NewProduct = z.infer<typeof NewProduct>

/** PUT /api/products/{id} */
export const ProductChange = z.strictObject({
  commandId,
  productId: id,
  version,
  ...fields,
})
export type ProductChange = z.infer<typeof ProductChange>
