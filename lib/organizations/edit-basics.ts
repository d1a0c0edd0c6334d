import { insertAudit } from '@/db/queries/audit'
import { selectOrganization, updateBasics } from '@/db/queries/organizations'
import type { OrganizationRow } from '@/db/rows'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { demandOwnCard } from '@/lib/organizations/demand-own-card'
import { changedByOthers } from '@/lib/organizations/errors'
import { refreshSearchText } from '@/lib/organizations/refresh-search-text'
import type { BasicsChange } from '@/lib/organizations/schema'

/**
 * Changes what was given of a company's basics; the rest stays (Q8). Callers do it on their own card. Errors: `conflict` when
 * somebody changed it since that version, `forbidden`, `not_found`.
 */
export async function editBasics(ctx: Context, input: BasicsChange): Promise<{ version: number }> {
  demand(ctx.actor, 'company.edit')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => edit(work, { ctx, input })))
  return answer
}

async function edit(work: Work, { ctx, input }: { ctx: Context; input: BasicsChange }): Promise<{ version: number }> {
  const { tx, now } = work
  const { organizationId, version } = input
  await demandOwnCard(tx, ctx.actor, organizationId)
  const [company] = await selectOrganization(tx, { organizationId })
  if (!company) throw notFound('Företaget')
  const { before, after } = changesOf(company, input)
  const [updated] = await updateBasics(tx, { ...basicsOf(company), ...after, organizationId, version, now })
  if (!updated) throw changedByOthers()
  const audit = { action: 'organization:edited', entity: 'organization', entityId: organizationId, before, after }
  await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
  await refreshSearchText(work, organizationId)
  const payload = { organizationId, what: 'basics', byId: ctx.actor.id } as const
  work.facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  return updated
}

type Basics = ReturnType<typeof basicsOf>

function basicsOf(company: OrganizationRow) {
  const { legalName, marketingName, email, url, visitAddress, postAddress, postalCode, city, bestMinute } = company
  return { legalName, marketingName, email, url, visitAddress, postAddress, postalCode, city, bestMinute }
}

function changesOf(company: OrganizationRow, input: BasicsChange): { before: Partial<Basics>; after: Partial<Basics> } {
  const basics = basicsOf(company)
  const fields = Object.keys(basics) as Array<keyof Basics>
  const changed = fields.filter((field) => input[field] !== undefined && input[field] !== basics[field])
  const pick = (from: Partial<Record<keyof Basics, unknown>>) =>
    Object.fromEntries(changed.map((field) => [field, from[field]])) as Partial<Basics>
  return { before: pick(basics), after: pick(input) }
}
