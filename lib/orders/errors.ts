import { conflict, invalid, notFound } from '@/lib/errors'
import type { MissingPoint } from '@/lib/orders/form-types'
import { swedishOrderWords } from '@/lib/orders/order-words'

/** Every point that is missing: field -> what to say, the first one first. */
export const orderIsIncomplete = (missing: readonly MissingPoint[]) =>
  invalid(Object.fromEntries(missing.map(({ field, fault }) => [`order.${field}`, swedishOrderWords.faults[fault]])))
export const productGone = (at: number) =>
  invalid({ [`order.lines.${at}.productId`]: 'Produkten säljs inte längre. Välj en annan.' })
export const orderGone = () => notFound('Ordern')
export const orderIsDealtWith = () => conflict('Det går inte att ångra: AD har redan tagit hand om ordern.')
