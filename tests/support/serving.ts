import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { releaseHold } from '@/lib/queue/release-hold'
import type { Scenario } from './scenario'

export const next = (s: Scenario, name = 'anna', campaign = 'höst') =>
  claimNextCard(s.as(name), { campaignId: s.campaignId(campaign) })

/** Takes the next card and leaves the queue without it, as an outcome would. */
export async function take(s: Scenario, name = 'anna') {
  const answer = await next(s, name)
  if (!answer.card) return undefined
  await s.db.write(({ q, t }) =>
    q
      .update(t.queueEntry)
      .set({ state: 'closed' })
      .where(eq(t.queueEntry.id, answer.card?.entryId ?? 0))
      .returning(),
  )
  await releaseHold(s.as(name), { commandId: randomUUID(), holdToken: answer.card.holdToken, reason: 'pause' })
  return answer.card
}

/** How many cards the mix has counted for Anna, in the scenario's one campaign. */
export async function mixServedOf(s: Scenario): Promise<number | undefined> {
  const { q, t } = s.db.read
  const ofAnna = eq(t.campaignMember.userId, s.userId('anna'))
  return (await q.select().from(t.campaignMember).where(ofAnna))[0]?.mixServed
}

/** The same as often as that; answers the names. */
export async function takeAll(s: Scenario, count: number) {
  const names: Array<string | undefined> = []
  for (let i = 0; i < count; i += 1) names.push((await take(s))?.organization.legalName)
  return names
}
