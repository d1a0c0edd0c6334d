import type { ExportFile } from '@/components/ui/export-dialog'
import { withQuery } from '@/lib/api/ask'
import type { CallQuery } from '@/lib/call-list/schema'
import { OUTCOMES } from '@/lib/calls/types'
import { callsHref } from './calls-href'

/** The address of the list as it is asked. */
export function callListHref(query: CallQuery): string {
  const { campaign, caller, outcomes, talked, industry, undone, ...same } = query
  const codes = outcomes?.split(',')
  return callsHref({
    ...same,
    campaignId: campaign,
    userId: caller,
    outcomes: OUTCOMES.filter((outcome) => codes?.includes(outcome)),
    talked: talked === undefined ? undefined : talked === '1',
    industryCodeId: industry,
    undone: undone === '1',
  })
}

/** The whole selection as a file, whichever page of it is shown. */
export const callFileHref = (query: CallQuery, file: ExportFile): string =>
  withQuery('/api/calls/export', { ...query, olderThan: undefined, newerThan: undefined, ...file })
