import 'server-only'
import { selectQualityChoices } from '@/db/queries/quality-names'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { addCalendarDays, localDayOf } from '@/lib/calendar/local-time'
import type { QualityAsked } from '@/lib/quality/asked'
import { listQualityCases } from '@/lib/quality/list-cases'
import { loadQualityReport } from '@/lib/quality/load-report'
import { qualityCasesQuery } from '@/lib/quality/schema'
import type { QualityCases, QualityReport } from '@/lib/quality/types'

type Params = Record<string, string | string[] | undefined>

interface Named {
  id: number
  name: string
}
export interface QualityPage {
  asked: QualityAsked
  report: QualityReport
  /** The list behind a figure, for who may open it. */
  cases: QualityCases | null
  choices: { campaigns: Named[]; callers: Named[] }
  sees: 'own' | 'all' | 'whole'
}

/** Four weeks: fewer calls than that say little of anybody. */
const DAYS = 28

/** The report of quality as the address asks for it; what an address says that means nothing is left out. */
export async function loadQualityPage(params: Params): Promise<QualityPage> {
  const context = await pageContext('report.read')
  const { actor, db } = context
  const may = rightOf(actor.role, 'call.list')
  const sees = may === 'own' ? 'own' : may ? 'all' : 'whole'
  const asked = readAsked(params, { today: localDayOf(context.now), isOwn: sees !== 'all' })
  const { measure, before, ...period } = asked
  const all = await selectQualityChoices(db.read)
  return {
    asked,
    report: await loadQualityReport(context, period),
    cases: measure && may ? await listQualityCases(context, { ...period, measure, before }) : null,
    choices: { campaigns: all.campaigns, callers: sees === 'all' ? all.callers : [] },
    sees,
  }
}

/** Names in the address -> fields. */
const NAMES = {
  fran: 'from',
  till: 'to',
  kampanj: 'campaign',
  ringare: 'caller',
  visa: 'measure',
  fore: 'before',
} as const

function readAsked(params: Params, { today, isOwn }: { today: string; isOwn: boolean }): QualityAsked {
  const { shape } = qualityCasesQuery
  const read = Object.entries(NAMES).map(([name, field]) => [field, shape[field].safeParse(params[name]).data])
  const said = Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<QualityAsked>
  if (isOwn) delete said.caller
  const to = said.to ?? today
  const from = said.from && said.from <= to ? said.from : addCalendarDays(to, 1 - DAYS)
  return { ...said, from, to }
}
