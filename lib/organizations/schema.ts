import * as z from 'zod'
import { id } from '@/lib/ids'

/** Text that may be emptied: '' is stored as nothing. */
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((written) => written || null)
    .nullable()

export const emailAddress = z
  .union([z.literal(''), z.email('Skriv en hel e-postadress.').max(254)])
  .transform((written) => written.toLowerCase() || null)
  .nullable()

const webAddress = text(300)
  .refine(
    (written) => written === null || !/^[a-z][a-z0-9+.-]*:/i.test(written) || /^https?:\/\//i.test(written),
    'Webbadressen ska börja med http:// eller https://.',
  )
  .refine(isWebAddress, 'Webbadressen är inte rätt skriven.')

/** A link that a click may follow: `javascript:` and the like run where they are clicked, also with a tab or a line break in them. */
function isWebAddress(written: string | null): boolean {
  if (written === null) return true
  return !/\p{Cc}/u.test(written) && URL.canParse(/^https?:/i.test(written) ? written : `https://${written}`)
}

const postalCode = z
  .string()
  .trim()
  .regex(/^(\d{3} ?\d{2})?$/, 'Skriv postnumret med fem siffror.')
  .transform((written) => Number(written.replace(' ', '')) || null)
  .nullable()

export const companySearch = z.strictObject({ text: z.string().trim().min(2, 'Skriv minst två tecken.').max(100) })
export type CompanySearch = z.infer<typeof companySearch>

export const newNumber = z.strictObject({
  commandId: z.uuid(),
  organizationId: id,
  number: z.string().trim().min(1, 'Skriv numret.').max(60),
  kind: z.enum(['main', 'direct', 'mobile', 'other']).default('main'),
})
export type NewNumber = z.infer<typeof newNumber>

export const basicsChange = z.strictObject({
  commandId: z.uuid(),
  organizationId: id,
  /** The company's version as it was read. */
  version: id,
  legalName: z.string().trim().min(1, 'Företaget behöver ett namn.').max(200).optional(),
  marketingName: text(200).optional(),
  email: emailAddress.optional(),
  url: webAddress.optional(),
  visitAddress: text(200).optional(),
  postAddress: text(200).optional(),
  postalCode: postalCode.optional(),
  city: text(100).optional(),
  /** Best time to call, minutes after local midnight. */
  bestMinute: z.int().min(0).max(1439).nullable().optional(),
})
export type BasicsChange = z.infer<typeof basicsChange>
