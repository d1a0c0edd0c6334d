import { insertAudit } from '@/db/queries/audit'
import { insertTemplate } from '@/db/queries/templates'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { checkTemplate } from '@/lib/templates/check-template'
import { nameIsTaken } from '@/lib/templates/errors'
import type { NewTemplate } from '@/lib/templates/schema'

/** A template of one's own for mail or SMS from the card (S12). Errors: `invalid` for what does not hold, with its line. */
export async function addTemplate(ctx: Context, input: NewTemplate): Promise<{ templateId: number }> {
  demand(ctx.actor, 'template.edit')
  checkTemplate(input)
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => add(work, input)))
  return answer
}

async function add(
  { tx, now, actor }: Work,
  { commandId: _, ...fields }: NewTemplate,
): Promise<{ templateId: number }> {
  const [added] = await insertTemplate(tx, { ...fields, now, userId: actor?.id ?? null })
  if (!added) throw nameIsTaken(fields.name)
  const what = { action: 'template:added', entity: 'template', entityId: added.id, before: {}, after: fields }
  await insertAudit(tx, { ...what, now, userId: actor?.id ?? null })
  return { templateId: added.id }
}
