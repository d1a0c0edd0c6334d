import * as z from 'zod'
import { id, version } from '@/lib/ids'
import { TEMPLATE_KINDS } from '@/lib/templates/types'

const commandId = z.uuid()
const name = z.string().trim().min(2, 'Ge mallen ett namn.').max(80)
const subject = z
  .string()
  .trim()
  .max(300)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'Ämnet får inte ha radbrytningar.')
const body = z.string().trim().min(1, 'Skriv en text.').max(20_000)

export const templateText = z.strictObject({ kind: z.enum(TEMPLATE_KINDS), subject, body })
export type TemplateDraft = z.infer<typeof templateText>

export const newTemplate = z.strictObject({ commandId, kind: z.enum(['email', 'sms']), name, subject, body })
export type NewTemplate = z.infer<typeof newTemplate>

/** All that is written in the form; `version` is the one it was filled from. */
export const templateChange = z.strictObject({
  ...{ commandId, name, subject, body },
  templateId: id,
  version,
  active: z.boolean(),
})
export type TemplateChange = z.infer<typeof templateChange>
