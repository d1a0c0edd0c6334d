import * as z from 'zod'

const line = z.string().trim().max(120)

/** Who it is that calls. Everything but the name may be written later. */
export const companyDetails = z.strictObject({
  name: line.min(2, 'Skriv företagets namn.'),
  /** As it is written: 556677-8899; empty until it is known. */
  orgNo: line,
  street: line,
  postalCode: line.regex(/^(\d{3} ?\d{2})?$/, 'Skriv postnumret med fem siffror, som 903 26.'),
  city: line,
  phone: line.regex(/^([+0-9][0-9 ()-]{4,29})?$/, 'Skriv ett telefonnummer, som 090-12 34 56.'),
  email: z.union([z.literal(''), z.email('Skriv en e-postadress, som info@foretaget.se.')]),
})
export type CompanyDetails = z.infer<typeof companyDetails>
