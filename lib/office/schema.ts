import * as z from 'zod'

const line = (max: number) => z.string().trim().min(1, 'Får inte vara tomt.').max(max, `Högst ${max} tecken.`)

/** What each kind of "Skicka till AD" asks for (S41-S46). */
export const OfficeRequest = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('other_diploma_address'),
      recipient: line(120).optional(),
      street: line(120),
      postalCode: z.string().regex(/^\d{3} ?\d{2}$/, 'Skriv fem siffror, till exempel 903 25.'),
      city: line(80),
    }),
    z.strictObject({ type: z.literal('invoice_by_mail'), email: z.email('Skriv en e-postadress.').max(200) }),
    z.strictObject({ type: z.literal('directed'), receiver: line(200) }),
    z.strictObject({ type: z.literal('order_by_mail') }),
    z.strictObject({ type: z.literal('other') }),
  ],
  { error: 'Välj vad AD ska göra.' },
)
export type OfficeRequest = z.infer<typeof OfficeRequest>
