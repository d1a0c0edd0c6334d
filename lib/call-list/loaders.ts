import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { listCalls } from '@/lib/call-list/list-calls'
import { readCallAddress } from '@/lib/call-list/read-call-address'
import type { CallQuery } from '@/lib/call-list/schema'
import type { CallPage } from '@/lib/call-list/types'
import { listReportChoices } from '@/lib/reports/list-choices'
import type { ReportChoices } from '@/lib/reports/types'

export interface CallsPage {
  page: CallPage
  query: CallQuery
  choices: ReportChoices
  mayExport: boolean
  opensOrders: boolean
}

/** The calls that the address asks for; what it says that means nothing is left out. */
export async function loadCallsPage(params: Record<string, string | string[] | undefined>): Promise<CallsPage> {
  const context = await pageContext('call.list')
  const { role } = context.actor
  const asked = readCallAddress(params)
  const query = rightOf(role, 'call.list') === 'own' ? { ...asked, caller: undefined } : asked
  return {
    page: await listCalls(context, query),
    query,
    choices: await listReportChoices(context),
    mayExport: rightOf(role, 'call.export') === true,
    opensOrders: rightOf(role, 'order.browse') === true,
  }
}
