import type { Reader } from '@/db/database'
import { holdsOfUser } from '@/db/queries/holds'

/** A hold with what the queue's rules ask of its entry. */
export type HeldCard = Awaited<ReturnType<typeof holdsOfUser>>[number]

/** The caller's card on the desk and the one on deck. */
export async function myHolds(
  reader: Reader,
  userId: number,
): Promise<{ desk: HeldCard | null; deck: HeldCard | null }> {
  const held = await holdsOfUser(reader, { userId })
  const of = (kind: 'desk' | 'deck') => held.find(({ hold }) => hold.kind === kind) ?? null
  return { desk: of('desk'), deck: of('deck') }
}
