import { selectTemplate, selectTemplates } from '@/db/queries/templates'
import type { TemplateRow } from '@/db/rows'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import { notFound } from '@/lib/errors'
import type { TemplateView } from '@/lib/templates/types'

/** Every template, by kind and name. */
export async function listTemplates({ db, actor }: Context): Promise<TemplateView[]> {
  demand(actor, 'template.edit')
  return (await selectTemplates(db.read)).map(viewOf)
}

/** One of them. Errors: `not_found`. */
export async function loadTemplate({ db, actor }: Context, templateId: number): Promise<TemplateView> {
  demand(actor, 'template.edit')
  const [row] = await selectTemplate(db.read, { templateId })
  if (!row) throw notFound('Mallen')
  return viewOf(row)
}

function viewOf({
  id,
  key,
  kind,
  name,
  subject,
  body,
  active,
  isSystem,
  version,
  updatedAt,
}: TemplateRow): TemplateView {
  return { id, key, kind, name, subject, body, active, isSystem, version, updatedAt: isoOf(updatedAt) }
}
