import type { Reader } from '@/db/database'
import { selectAddressStop } from '@/db/queries/card-mail'
import { selectActiveStopsOfOrgNo } from '@/db/queries/suppression'
import { invalid } from '@/lib/errors'

export type StoppedField = 'orgNo' | 'email'
type Written = Record<StoppedField, string>

/**
 * What of an order's own words is stopped (queue.md "Bars"): the org.nr or the e-mail that was written in it, whatever the
 * card's company is. Null when neither is.
 */
export async function findStopOfOrder(reader: Reader, { orgNo, email }: Written): Promise<StoppedField | null> {
  if ((await selectActiveStopsOfOrgNo(reader, { orgNo })).length > 0) return 'orgNo'
  const stop = await selectAddressStop(reader, { to: email, folded: email.toLowerCase() })
  return stop.length > 0 ? 'email' : null
}

/** A correction brings in nothing that is stopped; what stood there the office has decided on. Errors: `invalid`. */
export async function demandNoNewStop(
  reader: Reader,
  { was, checklist }: { was: Written; checklist: Written },
): Promise<void> {
  const field = await findStopOfOrder(reader, checklist)
  if (field !== null && was[field] !== checklist[field]) throw invalid({ [`order.${field}`]: STOPPED[field] })
}

const STOPPED: Record<StoppedField, string> = {
  orgNo: 'Numret är spärrat: företaget vill inte bli uppringt eller finns inte längre. Häv spärren först.',
  email: 'Adressen är spärrad: mottagaren vill inte ha något från oss. Häv spärren eller skriv en annan.',
}
