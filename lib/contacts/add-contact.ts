import { insertAudit } from '@/db/queries/audit'
import { insertContact } from '@/db/queries/contacts'
import { selectOrganization } from '@/db/queries/organizations'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { putMobile, readMobile } from '@/lib/contacts/put-mobile'
import type { NewContact } from '@/lib/contacts/schema'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'

/** Adds a person to a company (rights: everyone). Errors: `invalid` for a mobile that is no number, `conflict` for a stopped one, `not_found`. */
export async function addContact(ctx: Context, input: NewContact): Promise<{ contactId: number }> {
  demand(ctx.actor, 'contact.add')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => add(work, input)))
  return answer
}

async function add(work: Work, { commandId: _, ...person }: NewContact): Promise<{ contactId: number }> {
  const { tx, now } = work
  const { organizationId } = person
  const byId = work.actor?.id ?? null
  const mobile = readMobile(person.mobile)
  if ((await selectOrganization(tx, { organizationId })).length === 0) throw notFound('Företaget')
  const [made] = await insertContact(tx, { ...person, mobile, now, byId })
  if (!made) throw new Error('The contact was not written')
  await putMobile(work, { organizationId, contactId: made.id, e164: mobile })
  const audit = { action: 'contact:added', entity: 'contact', entityId: made.id, before: {}, after: { organizationId } }
  await insertAudit(tx, { ...audit, now, userId: byId })
  const payload = { organizationId, what: 'contact', byId: byId ?? 0 } as const
  work.facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  return { contactId: made.id }
}
