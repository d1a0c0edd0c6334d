import type { Reader } from '@/db/database'
import { userName } from '@/db/queries/holds'
import { isoOf } from '@/lib/calendar/iso-time'
import type { OfficeCompany, OfficeStop } from '@/lib/inbox/types'
import { findStops } from '@/lib/suppression/find-stops'

/** Every stop that stands and reaches the company, with who made it and why. */
export async function loadOfficeStops(reader: Reader, company: OfficeCompany): Promise<OfficeStop[]> {
  const numbers = company.phones.map(({ e164 }) => e164)
  const stops = await findStops(reader, { organizationId: company.id, numbers, orgNo: company.orgNo })
  const shown: OfficeStop[] = []
  for (const { id, case: said, urgent, phone, note, createdAt, createdById } of stops) {
    const [by] = createdById === null ? [] : await userName(reader, { userId: createdById })
    shown.push({ id, case: said, urgent, phone, note, at: isoOf(createdAt), by: by?.name ?? null })
  }
  return shown
}
