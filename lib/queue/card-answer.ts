import type { Context } from '@/lib/context'
import { loadCard } from '@/lib/queue/load-card'
import { myHolds } from '@/lib/queue/my-holds'
import type { Served } from '@/lib/queue/serve-next'
import type { CardAnswer } from '@/lib/queue/types'

/** My desk card and my deck card as they stand after the commit. */
export async function cardAnswer({ db, actor, now }: Context, served: Served): Promise<CardAnswer> {
  const { desk, deck } = await myHolds(db.read, actor.id)
  return {
    card: desk && (await loadCard(db.read, desk.hold, now)),
    deck: deck && (await loadCard(db.read, deck.hold, now)),
    ...served,
  }
}
