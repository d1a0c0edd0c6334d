import { subjectMissing } from '@/lib/templates/errors'
import { SAMPLE_FIELDS } from '@/lib/templates/fields'
import { type Rendered, renderTemplate } from '@/lib/templates/render-template'
import type { TemplateDraft } from '@/lib/templates/schema'
import { SYSTEM_TEMPLATES } from '@/lib/templates/system-templates'

const PARTS = Object.fromEntries(
  SYSTEM_TEMPLATES.filter(({ kind }) => kind === 'part').map(({ key, body }) => [key, body]),
)

/** Tries a template on invented fields. Errors: `invalid` with the field of the form and the line of what is wrong. */
export function checkTemplate(
  { kind, subject, body }: TemplateDraft,
  parts: Readonly<Record<string, string>> = {},
): Rendered {
  if ((kind === 'email' || kind === 'forward') && subject === '') throw subjectMissing()
  return renderTemplate({ subject, body, html: null }, SAMPLE_FIELDS, { ...PARTS, ...parts })
}
