import * as z from 'zod'
import { id } from '@/lib/ids'
import { emailAddress } from '@/lib/organizations/schema'

const name = z.string().trim().max(80)
const title = z
  .string()
  .trim()
  .max(80)
  .transform((written) => written || null)
  .nullable()
const mobile = z
  .string()
  .trim()
  .max(60)
  .transform((written) => written || null)
  .nullable()

export const newContact = z.strictObject({
  commandId: z.uuid(),
  organizationId: id,
  firstName: name.min(1, 'Fyll i namnet.'),
  lastName: name,
  title: title.default(null),
  /** As people write it. It becomes one of the company's numbers. */
  mobile: mobile.default(null),
  email: emailAddress.default(null),
  isDecisionMaker: z.boolean().default(false),
})
export type NewContact = z.infer<typeof newContact>

export const contactChange = z.strictObject({
  commandId: z.uuid(),
  contactId: id,
  /** The contact's version as it was read. */
  version: id,
  firstName: name.min(1, 'Fyll i namnet.').optional(),
  lastName: name.optional(),
  title: title.optional(),
  mobile: mobile.optional(),
  email: emailAddress.optional(),
  isDecisionMaker: z.boolean().optional(),
  /** False takes the person off the card; the history keeps the name. */
  active: z.boolean().optional(),
})
export type ContactChange = z.infer<typeof contactChange>
