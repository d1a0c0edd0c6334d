import type { Context, Work } from '@/lib/context'
import { loadOwnCards } from '@/lib/queue/load-own-cards'
import type { Served } from '@/lib/queue/serve-next'
import type { CardAnswer } from '@/lib/queue/types'

/** My desk card and my deck card as they stand after the commit. */
export async function cardAnswer({ db, actor, now, screenId }: Context, served: Served): Promise<CardAnswer> {
  return { ...served, ...(await loadOwnCards(db.read, { userId: actor.id, now, screenId })) }
}

/**
 * A caller's desk card and deck card, unless another screen of theirs has them. Read at the end of the write that changed
 * them, they cost a third: a commit empties the reading connection's page cache.
 */
export async function cardsOf(
  { tx, now, ...work }: Work,
  { userId, served, screenId = work.screenId }: { userId: number; served: Served; screenId?: string | null },
): Promise<CardAnswer> {
  return { ...served, ...(await loadOwnCards(tx, { userId, now, screenId })) }
}
