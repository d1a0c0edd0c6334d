import 'server-only'
import * as z from 'zod'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import { isAppError } from '@/lib/errors'
import { countAnswers } from '@/lib/reports/count-answers'
import { countOutcomes } from '@/lib/reports/count-outcomes'
import { countSales } from '@/lib/reports/count-sales'
import { listReportChoices } from '@/lib/reports/list-choices'
import { type ReportAddress, readAddress } from '@/lib/reports/read-address'
import { answersQuery, outcomesQuery, salesQuery } from '@/lib/reports/schema'
import type { AnswersReport, OutcomesReport, ReportPage, SalesReport } from '@/lib/reports/types'

type Params = Record<string, string | string[] | undefined>

export const loadOutcomesPage = (params: Params): Promise<ReportPage<OutcomesReport>> =>
  loadPage(params, (context, address) => countOutcomes(context, queryOf(outcomesQuery, address)))

export const loadSalesPage = (params: Params): Promise<ReportPage<SalesReport>> =>
  loadPage(params, (context, address) => countSales(context, queryOf(salesQuery, address)))

export const loadAnswersPage = (params: Params): Promise<ReportPage<AnswersReport>> =>
  loadPage(params, (context, address) => countAnswers(context, queryOf(answersQuery, address)))

async function loadPage<Report>(
  params: Params,
  count: (context: Context, address: ReportAddress) => Promise<Report>,
): Promise<ReportPage<Report>> {
  const context = await pageContext('report.read')
  const { role } = context.actor
  const asked = readAddress(params)
  // A caller who was sent somebody else's address sees their own figures.
  const address = rightOf(role, 'report.read') === 'own' ? { ...asked, caller: undefined } : asked
  const { report, refusal } = await count(context, address).then(
    (report) => ({ report, refusal: null }),
    (thrown: unknown) => ({ report: null, refusal: refusalOf(thrown) }),
  )
  const opensCalls = rightOf(role, 'call.list') !== false
  const opensOrders = rightOf(role, 'order.browse') === true
  const choices = await listReportChoices(context)
  return { report, refusal, address, choices, today: localDayOf(context.now), opensCalls, opensOrders }
}

/** Of the address, what this report is asked with, as far as it means anything to it. */
function queryOf<Query extends z.ZodObject>({ shape }: Query, address: ReportAddress): z.infer<Query> {
  const asked: Record<string, unknown> = address
  const fields = Object.entries(shape).map(([name, field]) => [name, z.safeParse(field, asked[name]).data])
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

function refusalOf(thrown: unknown): string {
  if (!isAppError(thrown) || thrown.code !== 'invalid') throw thrown
  return Object.values(thrown.details ?? {})
    .map(String)
    .join(' ')
}
