import { insertSpokenTo, selectContact } from '@/db/queries/calls'
import { wrongContactOf } from '@/lib/calls/errors'
import type { CallInput } from '@/lib/calls/schema'
import type { Work } from '@/lib/context'

/** Who the call was with: a contact of the company, or one that is added in place (S6). Errors: invalid. */
export async function contactOfCall(
  work: Work,
  { organizationId, input }: { organizationId: number; input: CallInput },
): Promise<number | null> {
  const { tx, now, actor, facts } = work
  if (input.contactId) {
    const [found] = await selectContact(tx, { contactId: input.contactId, organizationId })
    if (!found) throw wrongContactOf()
    return found.id
  }
  if (!input.contact) return null
  const { title = null, ...name } = input.contact
  const [made] = await insertSpokenTo(tx, { organizationId, ...name, title, now, userId: actor?.id ?? null })
  const payload = { organizationId, what: 'contact' as const, byId: actor?.id ?? 0 }
  facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  return made?.id ?? null
}
