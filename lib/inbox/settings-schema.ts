import * as z from 'zod'

export const officeSettings = z.strictObject({
  /** Where orders by mail are forwarded (S44). */
  forwardAddress: z.union([z.literal(''), z.email('Skriv en hel e-postadress.').max(254)]),
})
export type OfficeSettings = z.infer<typeof officeSettings>
