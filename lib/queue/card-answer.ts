import type { Reader } from '@/db/database'
import type { Context } from '@/lib/context'
import { loadOwnCards } from '@/lib/queue/load-own-cards'
import type { Served } from '@/lib/queue/serve-next'
import type { CardAnswer } from '@/lib/queue/types'

/** My desk card and my deck card as they stand after the commit. */
export function cardAnswer({ db, actor, now }: Context, served: Served): Promise<CardAnswer> {
  return cardsOf(db.read, { userId: actor.id, now, served })
}

/**
 * A caller's desk card and deck card. Read at the end of the write that changed them, they cost a third: a commit empties
 * the reading connection's page cache.
 */
export async function cardsOf(
  reader: Reader,
  { userId, now, served }: { userId: number; now: number; served: Served },
): Promise<CardAnswer> {
  return { ...(await loadOwnCards(reader, { userId, now })), ...served }
}
