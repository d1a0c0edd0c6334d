import type { Tx } from '@/db/database'
import { selectTakenNames } from '@/db/queries/campaign-edits'
import { nameIsTaken } from '@/lib/campaigns/errors'
import { isSameName } from '@/lib/campaigns/rules'

/** Errors: `invalid` for a name that another campaign has, however it is written: who chooses by name cannot tell them apart. */
export async function demandFreeName(
  tx: Tx,
  { name, campaignId }: { name: string; campaignId: number | null },
): Promise<void> {
  const others = (await selectTakenNames(tx)).filter(({ id }) => id !== campaignId)
  if (others.some((other) => isSameName(other.name, name))) throw nameIsTaken()
}
