import { insertAudit } from '@/db/queries/audit'
import { selectNamesake, selectTemplate, updateTemplate } from '@/db/queries/templates'
import { demand } from '@/lib/auth/rights'
import { changedFields } from '@/lib/changed-fields'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { checkTemplate } from '@/lib/templates/check-template'
import { cannotRest, nameIsTaken, templateHasChanged } from '@/lib/templates/errors'
import type { TemplateChange } from '@/lib/templates/schema'

/**
 * Rewrites a template; what is written is tried on invented fields first. Errors: `invalid` with the line, `conflict` when
 * it was changed since, `not_found`.
 */
export async function editTemplate(ctx: Context, input: TemplateChange): Promise<{ version: number }> {
  demand(ctx.actor, 'template.edit')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => edit(work, input)))
  return answer
}

async function edit(
  { tx, now, actor }: Work,
  { commandId: _, templateId, version, ...fields }: TemplateChange,
): Promise<{ version: number }> {
  const [was] = await selectTemplate(tx, { templateId })
  if (!was) throw notFound('Mallen')
  if (isNeeded(was.key) && !fields.active) throw cannotRest()
  checkTemplate({ ...fields, kind: was.kind })
  const [namesake] = await selectNamesake(tx, { kind: was.kind, name: fields.name })
  if (namesake && namesake.id !== templateId) throw nameIsTaken(fields.name)
  const [changed] = await updateTemplate(tx, { ...fields, templateId, version, now })
  if (!changed) throw templateHasChanged()
  const what = { action: 'template:edited', entity: 'template', entityId: templateId, ...changedFields(was, fields) }
  await insertAudit(tx, { ...what, now, userId: actor?.id ?? null })
  return changed
}

/** Those that nobody chooses: an order sends them. */
const isNeeded = (key: string | null) => key?.startsWith('thank_you') ?? false
