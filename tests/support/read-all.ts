import { loadActivities } from '@/lib/activities/load-activities'
import { listCampaigns } from '@/lib/campaigns/list-campaigns'
import type { Context } from '@/lib/context'
import { loadFloor } from '@/lib/floor/load-floor'
import { loadFloorNow } from '@/lib/floor/load-floor-now'
import { listTasks } from '@/lib/inbox/list-tasks'
import { tasksQuery } from '@/lib/inbox/schema'
import { listOrders } from '@/lib/order-list/list-orders'
import { orderQuery } from '@/lib/order-list/schema'
import { loadCompany } from '@/lib/organizations/load-company'
import { countOutcomes } from '@/lib/reports/count-outcomes'
import { outcomesQuery } from '@/lib/reports/schema'

/** What a supervisor sees of an installation: companies with all about them, floor, orders, inbox, campaigns, a report. */
export async function readAll(ctx: Context): Promise<Record<string, unknown>> {
  const { q, t } = ctx.db.scan
  const companies = await q.select({ id: t.organization.id }).from(t.organization).orderBy(t.organization.id).limit(40)
  const report = outcomesQuery.parse({ from: '2026-10-01', to: '2026-11-30', by: 'caller', split: 'hour' })
  return {
    companies: await each(companies, ({ id }) => loadCompany(ctx, { organizationId: id })),
    activities: await each(companies, ({ id }) =>
      loadActivities(ctx.db.read, { organizationId: id, viewerId: ctx.actor.id, limit: 50 }),
    ),
    found: await ctx.db.searchOrganizations('a', 20),
    campaigns: await listCampaigns(ctx),
    // Figures by person, campaign or lane: screens find them by name.
    floor: inAnyOrder(await loadFloor(ctx, {})),
    now: inAnyOrder(await loadFloorNow(ctx)),
    orders: await listOrders(ctx, orderQuery.parse({})),
    tasks: await listTasks(ctx, tasksQuery.parse({})),
    report: await countOutcomes(ctx, report),
  }
}

async function each<Row, Read>(rows: readonly Row[], read: (row: Row) => Promise<Read>): Promise<Read[]> {
  const all: Read[] = []
  for (const row of rows) all.push(await read(row))
  return all
}

function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inAnyOrder).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inAnyOrder(inner)]))
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? ''
