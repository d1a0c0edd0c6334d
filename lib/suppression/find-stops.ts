import type { Reader } from '@/db/database'
import {
  selectActiveStopsOfCompany,
  selectActiveStopsOfNumbers,
  selectActiveStopsOfOrgNo,
} from '@/db/queries/suppression'
import type { SuppressionRow } from '@/db/rows'

export interface StopKeys {
  organizationId: number
  /** E.164. */
  numbers: readonly string[]
  orgNo: string | null
}

/** Every active stop that reaches a company: by itself, by one of its numbers, by its org.nr; the oldest first. */
export async function findStops(
  reader: Reader,
  { organizationId, numbers, orgNo }: StopKeys,
): Promise<SuppressionRow[]> {
  const found = [
    ...(await selectActiveStopsOfCompany(reader, { organizationId })),
    ...(await selectActiveStopsOfNumbers(reader, numbers)),
    ...(orgNo === null ? [] : await selectActiveStopsOfOrgNo(reader, { orgNo })),
  ]
  const unique = new Map(found.map((stop) => [stop.id, stop]))
  return [...unique.values()].sort((a, b) => a.id - b.id)
}
