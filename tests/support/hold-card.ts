import { eq } from 'drizzle-orm'
import type { HoldKind } from '@/lib/queue/types'
import type { Scenario } from './scenario'

/** Puts a card on somebody's desk or deck, as rows. */
export async function holdCard(
  s: Scenario,
  { user, company, campaign, kind }: { user: string; company: string; campaign?: string; kind: HoldKind },
): Promise<{ holdId: number; token: string }> {
  const entryId = s.entryId(company, campaign)
  const token = `${entryId}.token-${kind}`
  const now = s.clock.now
  const holdId = await s.db.write(async ({ q, t }) => {
    const values = { entryId, organizationId: s.companyId(company), userId: s.userId(user), kind, token }
    const [hold] = await q
      .insert(t.hold)
      .values({ ...values, why: 'test', since: now, lastInputAt: now, until: now + 1_200_000 })
      .returning()
    await q
      .update(t.queueEntry)
      .set({ heldById: s.userId(user), token })
      .where(eq(t.queueEntry.id, entryId))
      .returning()
    const numbers = await q
      .select()
      .from(t.phoneNumber)
      .where(eq(t.phoneNumber.organizationId, s.companyId(company)))
    for (const { e164 } of numbers) {
      await q
        .insert(t.holdNumber)
        .values({ holdId: hold?.id as number, e164 })
        .returning()
    }
    return hold?.id as number
  })
  return { holdId, token }
}
