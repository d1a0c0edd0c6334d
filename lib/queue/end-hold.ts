import { deleteHold, markFree } from '@/db/queries/holds'
import type { HoldRow } from '@/db/rows'
import type { Work } from '@/lib/context'

/** Ends a hold with its numbers. The token still counts until somebody takes the card or it is retired. */
export async function endHold({ tx, facts }: Work, hold: HoldRow): Promise<void> {
  const { id, entryId, organizationId, userId } = hold
  await deleteHold(tx, { holdId: id })
  await markFree(tx, { entryId, userId })
  facts.push({
    name: 'hold:released',
    to: [`organization:${organizationId}`, 'floor'],
    payload: { organizationId, userId },
  })
}
