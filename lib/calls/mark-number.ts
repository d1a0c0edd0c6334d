import { selectPhonesByNumber, setNumberStatus } from '@/db/queries/calls'
import type { Work } from '@/lib/context'
import type { NumberStatus } from '@/lib/organizations/types'

/**
 * Marks a number on every card that has it: a number that is dead for one is dead for all who share it (S20). Answers
 * what the changed ones were before, for undo.
 */
export async function markNumber(
  { tx, now }: Work,
  { e164, status }: { e164: string; status: NumberStatus },
): Promise<Array<{ id: number; status: NumberStatus }>> {
  const sharing = await selectPhonesByNumber(tx, { e164 })
  const changed = sharing.filter((phone) => phone.status !== status)
  for (const { id } of changed) await setNumberStatus(tx, { id, status, now })
  return changed
}
