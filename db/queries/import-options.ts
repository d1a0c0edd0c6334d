import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, statement } from '../statement'

export const selectMappings = statement('select_import_mappings', ({ q, t }) =>
  q
    .select({
      id: t.dataFileMapping.id,
      name: t.dataFileMapping.name,
      headersKey: t.dataFileMapping.headersKey,
      columns: t.dataFileMapping.columns,
    })
    .from(t.dataFileMapping)
    .orderBy(asc(t.dataFileMapping.name), asc(t.dataFileMapping.id)),
)

export const selectMappingsByHeaders = statement('select_import_mappings_by_headers', ({ q, t }) =>
  q
    .select({ id: t.dataFileMapping.id, name: t.dataFileMapping.name, columns: t.dataFileMapping.columns })
    .from(t.dataFileMapping)
    .where(eq(t.dataFileMapping.headersKey, arg('headersKey')))
    .orderBy(desc(t.dataFileMapping.updatedAt), desc(t.dataFileMapping.id))
    .limit(1),
)

export const upsertMapping = statement('upsert_import_mapping', ({ q, t }) =>
  q
    .insert(t.dataFileMapping)
    .values({
      name: arg('name'),
      headersKey: arg('headersKey'),
      columns: arg('columns'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .onConflictDoUpdate({
      target: t.dataFileMapping.name,
      set: {
        headersKey: sql`excluded.headers_key`,
        columns: sql`excluded.columns`,
        updatedAt: sql`excluded.updated_at`,
        version: sql`${t.dataFileMapping.version} + 1`,
      },
    })
    .returning({ id: t.dataFileMapping.id }),
)

export const deleteMapping = change('delete_import_mapping', ({ q, t }) =>
  q.delete(t.dataFileMapping).where(eq(t.dataFileMapping.id, arg('id'))),
)

/** What an import can be combined with: activity codes, open rounds of campaigns, and people who plan. */
export const selectPlanCodes = statement('select_plan_codes', ({ q, t }) =>
  q
    .select({ id: t.code.id, label: t.code.label })
    .from(t.code)
    .where(and(eq(t.code.kind, sql`'activity'`), t.code.active))
    .orderBy(asc(t.code.sort), asc(t.code.id)),
)

export const selectOpenRounds = statement('select_open_rounds', ({ q, t }) =>
  q
    .select({ id: t.round.id, number: t.round.number, campaign: t.campaign.name })
    .from(t.round)
    .innerJoin(t.campaign, eq(t.campaign.id, t.round.campaignId))
    .where(and(isNull(t.round.endedAt), ne(t.campaign.status, sql`'finished'`)))
    .orderBy(asc(t.campaign.name), asc(t.round.number), asc(t.round.id)),
)

export const selectPlanOwners = statement('select_plan_owners', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name })
    .from(t.user)
    .where(and(t.user.active, sql`${t.user.role} in ('caller', 'supervisor')`))
    .orderBy(asc(t.user.name), asc(t.user.id)),
)
