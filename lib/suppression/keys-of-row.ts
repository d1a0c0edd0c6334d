import type { SuppressionRow } from '@/db/rows'
import type { Touched } from '@/lib/bars/touched-organizations'

/** What a stop reaches: its company, and every company with its number or org.nr. */
export function keysOfRow({ organizationId, phone, orgNo }: SuppressionRow): Required<Touched> {
  return {
    organizationIds: organizationId === null ? [] : [organizationId],
    numbers: phone === null ? [] : [phone],
    orgNos: orgNo === null ? [] : [orgNo],
  }
}
