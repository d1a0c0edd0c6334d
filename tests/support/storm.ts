import { eq } from 'drizzle-orm'
import type { Database } from '@/db/database'
import type { Context } from '@/lib/context'
import type { Fact } from '@/lib/realtime/events'
import { TEST_NOW } from './scenario'

export interface StormSize {
  callers: number
  campaigns: number
  companies: number
  random: () => number
}

const stamps = { createdAt: TEST_NOW, updatedAt: TEST_NOW }
const oneTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** Campaigns that share companies, and companies that share numbers: each stands in half of the campaigns, a fifth share a switchboard. */
export async function fillStorm(db: Database, { callers, campaigns, companies, random }: StormSize) {
  const numbersOf = new Map<number, string[]>()
  for (const id of oneTo(companies)) {
    const own = `+467017${String(40_000 + id)}`
    const shared = `+4631390${String(1000 + Math.floor(random() * (companies / 20)))}`
    numbersOf.set(id, random() < 0.2 ? [own, shared] : [own])
  }
  await db.write(async ({ q, t }) => {
    const people = oneTo(callers).map((id) => ({ id, username: `c${id}`, name: `c${id}`, signature: 'c' }))
    await q
      .insert(t.user)
      .values(people.map((row) => ({ ...row, role: 'caller' as const, passwordHash: '-', ...stamps })))
      .returning()
    for (const id of oneTo(campaigns)) {
      await q
        .insert(t.campaign)
        .values({ id, name: `k${id}`, rules: {}, script: { sections: [] }, ...stamps })
        .returning()
      await q
        .insert(t.round)
        .values({ id, campaignId: id, number: 1, startsOn: '2026-11-01', ...stamps })
        .returning()
      const members = oneTo(callers).map((userId) => ({ campaignId: id, userId, ...stamps }))
      await q.insert(t.campaignMember).values(members).returning()
    }
    for (const [id, numbers] of numbersOf) {
      await q
        .insert(t.organization)
        .values({ id, legalName: `F${id}`, ...stamps })
        .returning()
      await q
        .insert(t.phoneNumber)
        .values(numbers.map((e164) => ({ organizationId: id, e164, ...stamps })))
        .returning()
      const inCampaigns = oneTo(campaigns).filter((campaign) => campaign === 1 + (id % campaigns) || random() < 0.5)
      const entries = inCampaigns.map((campaignId) => ({
        campaignId,
        roundId: campaignId,
        organizationId: id,
        ...stamps,
      }))
      await q.insert(t.queueEntry).values(entries).returning()
    }
  })
  return { numbersOf }
}

export function callerContext(db: Database, { id, hear }: { id: number; hear: (facts: Fact[]) => void }): Context {
  const actor = { id, name: `c${id}`, username: `c${id}`, role: 'caller' as const, sessionId: id }
  return { db, actor, now: TEST_NOW, publish: hear, dataDir: '/nowhere' }
}

/** What stands in the database when the storm is over. */
export async function afterStorm({ read: { q, t } }: Database) {
  const holds = await q.select().from(t.hold)
  const numbers = await q.select().from(t.holdNumber).innerJoin(t.hold, eq(t.hold.id, t.holdNumber.holdId))
  const entries = await q.select().from(t.queueEntry)
  return { holds, numbers, entries }
}
