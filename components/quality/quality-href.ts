import type { QualityCasesQuery } from '@/lib/quality/schema'

/** The report as the address says it. */
export function qualityHref(asked: Partial<QualityCasesQuery>): string {
  const { from, to, campaign, caller, measure, before } = asked
  const fields = { fran: from, till: to, kampanj: campaign, ringare: caller, visa: measure, fore: before }
  const said = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  return `/rapporter/kvalitet?${said.join('&')}${measure ? `#${CASES_ID}` : ''}`
}

/** The list behind a figure. */
export const CASES_ID = 'kort'
