import { inArray } from 'drizzle-orm'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'

export const selectNames = listStatement('select_quality_names', ({ q, t }, list) =>
  q.select({ id: t.user.id, name: t.user.name }).from(t.user).where(inArray(t.user.id, list)),
)

/** What the report can be narrowed to: campaigns, and who works a queue. */
export async function selectQualityChoices({ q, t }: Reader) {
  const { user, campaign } = t
  return {
    campaigns: await q.select({ id: campaign.id, name: campaign.name }).from(campaign).orderBy(campaign.name),
    callers: await q
      .select({ id: user.id, name: user.name })
      .from(user)
      .where(inArray(user.role, ['caller', 'supervisor']))
      .orderBy(user.name),
  }
}
