import type { Reader } from '@/db/database'
import { selectOrganizationsByNumber, selectOrganizationsByOrgNo, selectSharingOrganizations } from '@/db/queries/bars'

/** What changed: companies, numbers (also ones just taken away) and organisation numbers. */
export interface Touched {
  organizationIds?: readonly number[]
  numbers?: readonly string[]
  orgNos?: readonly string[]
}

/** Every company whose bars may have changed: those named, and those that share a number or org.nr with what changed. */
export async function touchedOrganizations(reader: Reader, touched: Touched): Promise<number[]> {
  const { organizationIds = [], numbers = [], orgNos = [] } = touched
  const found = [
    ...(await selectSharingOrganizations(reader, organizationIds)),
    ...(await selectOrganizationsByNumber(reader, numbers)),
    ...(await selectOrganizationsByOrgNo(reader, orgNos)),
  ]
  return [...new Set([...organizationIds, ...found.map((row) => row.id)])]
}
