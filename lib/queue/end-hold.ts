import { deleteHold, markFree } from '@/db/queries/holds'
import type { HoldRow } from '@/db/rows'
import type { Work } from '@/lib/context'

/** Ends a hold with its numbers. The token still counts until somebody takes the card or it is retired. */
export async function endHold(work: Work, hold: HoldRow): Promise<void> {
  const { entryId, userId } = hold
  await dropHold(work, hold)
  await markFree(work.tx, { entryId, userId })
}

/** The same for who sets the entry free in a change of their own. */
export async function dropHold({ tx, facts }: Work, { id, organizationId, userId }: HoldRow): Promise<void> {
  await deleteHold(tx, { holdId: id })
  facts.push({
    name: 'hold:released',
    to: [`organization:${organizationId}`, 'floor'],
    payload: { organizationId, userId },
  })
}
