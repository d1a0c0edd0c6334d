import { insertAudit } from '@/db/queries/audit'
import { selectContactById, updateContact } from '@/db/queries/contacts'
import type { ContactRow } from '@/db/rows'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { putMobile, readMobile } from '@/lib/contacts/put-mobile'
import type { ContactChange } from '@/lib/contacts/schema'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { demandOwnCard } from '@/lib/organizations/demand-own-card'
import { changedByOthers } from '@/lib/organizations/errors'

/**
 * Changes what was given of a person; the rest stays. Callers do it on their own card. Errors: `conflict` when somebody
 * changed it since that version or the mobile is stopped, `invalid`, `forbidden`, `not_found`.
 */
export async function editContact(ctx: Context, input: ContactChange): Promise<{ version: number }> {
  demand(ctx.actor, 'company.edit')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => edit(work, { ctx, input })))
  return answer
}

async function edit(work: Work, { ctx, input }: { ctx: Context; input: ContactChange }): Promise<{ version: number }> {
  const { tx, now } = work
  const { contactId, version } = input
  const [contact] = await selectContactById(tx, { contactId })
  if (!contact || contact.organizationId === null) throw notFound('Kontakten')
  const { organizationId } = contact
  await demandOwnCard(tx, ctx.actor, organizationId)
  const changed = changedBy(contact, input)
  const [updated] = await updateContact(tx, { ...changed, contactId, version, now })
  if (!updated) throw changedByOthers()
  await putMobile(work, { organizationId, contactId, e164: changed.mobile })
  const audit = { action: 'contact:edited', entity: 'contact', entityId: contactId }
  await insertAudit(tx, { ...audit, before: personOf(contact), after: changed, now, userId: ctx.actor.id })
  const payload = { organizationId, what: 'contact', byId: ctx.actor.id } as const
  work.facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  return updated
}

function personOf({ firstName, lastName, title, mobile, email, isDecisionMaker, active }: ContactRow) {
  return { firstName, lastName, title, mobile, email, isDecisionMaker, active }
}

function changedBy(contact: ContactRow, input: ContactChange): ReturnType<typeof personOf> {
  const known = personOf(contact)
  const { firstName = known.firstName, lastName = known.lastName, title = known.title, email = known.email } = input
  const { isDecisionMaker = known.isDecisionMaker, active = known.active } = input
  const mobile = input.mobile === undefined ? known.mobile : readMobile(input.mobile)
  return { firstName, lastName, title, mobile, email, isDecisionMaker, active }
}
