import { holdsThatEnded } from '@/db/queries/hold-lists'
import { inOneWrite, type SystemContext, type Work } from '@/lib/context'
import { endHold } from '@/lib/queue/end-hold'
import { giveBackDeck } from '@/lib/queue/give-back-deck'
import type { HeldCard } from '@/lib/queue/my-holds'

/**
 * Gives back every card whose lease ran out; drafts and tokens are kept, so what a lost connection delayed still counts.
 * Background work calls it each second. Answers how many went back.
 */
export async function expireHolds(context: SystemContext): Promise<number> {
  const { db, now } = context
  if ((await holdsThatEnded(db.read, { now })).length === 0) return 0
  return inOneWrite(context, async (work) => {
    const ended = await holdsThatEnded(work.tx, { now })
    for (const held of ended) await giveBackExpired(work, held)
    return ended.length
  })
}

/** One card whose time is out; its caller's screen is told. */
export async function giveBackExpired(work: Work, held: HeldCard): Promise<void> {
  const { hold } = held
  if (hold.kind === 'deck') return giveBackDeck(work, { ...held, reason: 'expired' })
  const { entryId, organizationId, userId } = hold
  await endHold(work, hold)
  const payload = { entryId, organizationId, reason: 'expired' } as const
  work.facts.push({ name: 'card:withdrawn', to: [`user:${userId}`], payload })
}
