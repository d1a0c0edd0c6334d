import * as z from 'zod'
import { HIGHEST_ORE } from '@/lib/orders/rules/parse-amount'

const threshold = z
  .int('Skriv ett belopp i hela ören.')
  .min(0, 'Beloppet kan inte vara negativt.')
  .max(HIGHEST_ORE, 'Beloppet är för högt.')

/** PUT /api/settings/orders: what is compared and offered when an order is taken. */
export const OrderSettingsInput = z.strictObject({
  urlFromOre: threshold,
  logoFromOre: threshold,
  vatRate: z.int('Skriv momsen i hela procent.').min(0, 'Momsen kan inte vara negativ.').max(100, 'Högst 100 procent.'),
  recurringPerYear: z.union([z.literal(1), z.literal(2)], 'Välj en eller två gånger om året.'),
})
