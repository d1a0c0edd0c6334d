import type { Reader } from '@/db/database'
import { selectCardPhones } from '@/db/queries/cards'
import { formatPhone } from '@/lib/organizations/format-phone'
import type { CardPhone } from '@/lib/queue/types'

/** The company's numbers as they are shown, the dead ones too. */
export async function loadPhones(reader: Reader, organizationId: number): Promise<CardPhone[]> {
  const phones = await selectCardPhones(reader, { organizationId })
  return phones.map((phone) => ({ ...phone, shown: shownNumber(phone) }))
}

/** `08-123 45 67 ankn 12`. */
export function shownNumber({ e164, extension }: { e164: string; extension: string | null }): string {
  return extension ? `${formatPhone(e164)} ankn ${extension}` : formatPhone(e164)
}
