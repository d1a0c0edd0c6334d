import { withQuery } from '@/lib/api/ask'
import { ADDRESS_NAMES } from '@/lib/reports/address-names'
import type { ReportAddress } from '@/lib/reports/read-address'
import type { Group, SalesGroup } from '@/lib/reports/types'

export type ReportName = 'utfall' | 'forsaljning' | 'svar'

/** The address of a report as it is asked. */
export function reportHref(report: ReportName, address: ReportAddress): string {
  const named = Object.entries(address).map(([name, value]) => [ADDRESS_NAMES[name as keyof ReportAddress], value])
  return withQuery(`/rapporter/${report}`, Object.fromEntries(named))
}

const ROUTES = { utfall: 'outcomes', forsaljning: 'sales', svar: 'answers' } as const
/** What each report is asked with, besides what they share. */
const OWN_FIELDS: Record<ReportName, readonly (keyof ReportAddress)[]> = {
  utfall: ['by', 'split'],
  forsaljning: ['by', 'across', 'product', 'kind'],
  svar: ['industry'],
}

export interface FileAsked {
  report: ReportName
  address: ReportAddress
  format: 'csv' | 'xlsx'
  reason?: string
}

/** Where the same figures come as a file. */
export function fileHref({ report, address, format, reason }: FileAsked): string {
  const fields = ['from', 'to', 'campaign', 'caller', ...OWN_FIELDS[report]] as const
  const asked = Object.fromEntries(fields.map((name) => [name, address[name]]))
  return withQuery(`/api/reports/${ROUTES[report]}/export`, { ...asked, format, reason })
}

export const isTime = (group: Group | SalesGroup | null): group is 'day' | 'week' | 'month' | 'year' =>
  group === 'day' || group === 'week' || group === 'month' || group === 'year'
