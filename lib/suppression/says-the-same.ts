import type { SuppressionRow } from '@/db/rows'

type Said = Pick<SuppressionRow, 'case' | 'urgent' | 'wholeCompany' | 'phone' | 'orgNo'> & { byId: number | null }

/**
 * Whether a stop of the company is what the same person said: its line is in stops.jsonl and its commit got no answer, or was
 * cut off by a crash, and the command is sent again.
 */
export function saysTheSame(row: SuppressionRow, said: Said): boolean {
  const isSameReach = row.phone === said.phone && row.orgNo === said.orgNo && row.wholeCompany === said.wholeCompany
  return isSameReach && row.case === said.case && row.urgent === said.urgent && row.createdById === said.byId
}
