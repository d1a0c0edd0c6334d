import { selectReportChoices } from '@/db/queries/reports'
import { demand, rightOf } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import type { Named, ReportChoices } from '@/lib/reports/types'

/** What the reports can be narrowed to, by name; a caller has but themself to choose. Errors: `forbidden`. */
export async function listReportChoices({ db, actor }: Context): Promise<ReportChoices> {
  demand(actor, 'report.read')
  const { callers, campaigns, products, industries } = await selectReportChoices(db.scan)
  const isOwn = rightOf(actor.role, 'report.read') === 'own'
  return {
    callers: isOwn ? [] : byName(callers),
    campaigns: byName(campaigns),
    products: byName(products),
    industries: byName(industries),
  }
}

const byName = (all: Named[]) => all.toSorted((a, b) => inSwedish(a.name, b.name))
const inSwedish = new Intl.Collator('sv').compare
