import { selectNumbers } from '@/db/queries/organizations'
import type { Work } from '@/lib/context'
import { notANumber } from '@/lib/organizations/errors'
import { parsePhone } from '@/lib/organizations/phone-number'
import { putNumber } from '@/lib/organizations/put-number'

/** A contact's mobile as E.164; refused when it is no number. */
export function readMobile(written: string | null): string | null {
  if (written === null) return null
  const parsed = parsePhone(written)
  if (!parsed.ok) throw notANumber(parsed.fault, 'mobile')
  return parsed.e164
}

/** A contact's mobile is one of the company's numbers, so that stops, locks and the recall guard see it. */
export async function putMobile(
  work: Work,
  { organizationId, contactId, e164 }: { organizationId: number; contactId: number; e164: string | null },
): Promise<void> {
  if (e164 === null) return
  const numbers = await selectNumbers(work.tx, { organizationId })
  if (numbers.some((one) => one.e164 === e164)) return
  await putNumber(work, { organizationId, contactId, e164, extension: null, kind: 'mobile' })
}
