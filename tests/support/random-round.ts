import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { instantOf, localDayOf, localHourOf } from '@/lib/calendar/local-time'
import { rulesOf } from '@/lib/campaigns/rules'
import type { CampaignRules } from '@/lib/campaigns/types'
import { inOneWrite } from '@/lib/context'
import { lockAddress } from '@/lib/locks/lock-address'
import { busyDue, NO_TRIES, noAnswerDue } from '@/lib/queue/retry-due'
import { type Scenario, scenario } from './scenario'
import type { CompanyRow, EntryRow } from './scenario-rows'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Some rules of a campaign, within their bounds. */
export const someRules: fc.Arbitrary<Partial<CampaignRules>> = fc.record(
  {
    window: fc.record({
      weekdays: fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3], [4, 5, 6], [1, 2, 3, 4, 5, 6, 7]),
      openMinute: fc.constantFrom(480, 600, 780),
      closeMinute: fc.constantFrom(900, 1020, 1200),
    }),
    attemptsPerDay: fc.integer({ min: 1, max: 3 }),
    attemptGapMinutes: fc.constantFrom(0, 60, 240, 600),
    attemptLimit: fc.integer({ min: 3, max: 6 }),
    busyDelaysMinutes: fc.constantFrom([20, 60], [5], [10, 30, 90]),
    busyPerDay: fc.integer({ min: 1, max: 3 }),
    recallTalkedDays: fc.constantFrom(0, 3, 14, 30),
    recallUntalkedHours: fc.constantFrom(0, 24, 72),
    autoReleaseOverdueLocks: fc.boolean(),
    autoReleaseAfterDays: fc.integer({ min: 1, max: 4 }),
    retriesPerFresh: fc.integer({ min: 0, max: 3 }),
    sleepMonths: fc.constantFrom(3, 6),
  },
  { requiredKeys: [], noNullPrototype: true },
)

const card = fc.record({
  lane: fc.constantFrom('fresh', 'fresh', 'retry', 'retry', 'retry', 'busy', 'callback', 'prio', 'woken' as const),
  isClosed: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  attempts: fc.integer({ min: 1, max: 7 }),
  busyInRow: fc.integer({ min: 1, max: 3 }),
  /** Working days and minutes back to the latest call. */
  daysAgo: fc.integer({ min: 0, max: 4 }),
  calledMinute: fc.integer({ min: 480, max: 1015 }),
  /** Whether its time is what the rules gave, or somebody else's. */
  isByRule: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
  dueIn: fc.integer({ min: -3000, max: 3000 }),
  isPromised: fc.boolean(),
  owner: fc.constantFrom('anna', 'bo'),
  /** Shares the number of the card before it. */
  isSharing: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  isDead: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  isStopped: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  isDeleted: fc.integer({ min: 0, max: 14 }).map((one) => one === 0),
  elsewhere: fc.option(fc.record({ talked: fc.boolean(), hoursAgo: fc.integer({ min: 1, max: 24 * 20 }) }), {
    freq: 3,
  }),
  inSpring: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
})
export type RandomCard = typeof card extends fc.Arbitrary<infer T> ? T : never

export const someRound = fc.record({
  now: fc.constantFrom(
    instantOf('2026-11-19', 641),
    instantOf('2026-11-19', 870),
    instantOf('2026-11-20', 1100),
    instantOf('2026-11-21', 660),
    instantOf('2026-11-19', 1290),
  ),
  rules: someRules,
  cards: fc.array(card, { minLength: 4, maxLength: 14 }),
})
export type RandomRound = typeof someRound extends fc.Arbitrary<infer T> ? T : never

const nameOf = (at: number) => `Bolag ${at}`

/** A round with cards in every lane, called before, sharing numbers, locked, stopped and deleted, all by the real code. */
export async function playRound({ now, rules, cards }: RandomRound): Promise<Scenario> {
  const companies: Record<string, CompanyRow> = {}
  cards.forEach((one, at) => {
    companies[nameOf(at)] = companyOf(one, { at, now, rules: rulesOf(rules) })
  })
  const users = { anna: 'caller', bo: 'caller', eva: 'supervisor' } as const
  const s = await scenario({ now, users, companies, campaigns: { höst: { rules }, vår: {} } })
  await addCalls(s, cards)
  await addStops(s, cards)
  const organizationIds = cards.map((_, at) => s.companyId(nameOf(at)))
  await inOneWrite(s.system(), (work) => recomputeBars(work, { organizationIds }))
  for (const [at, one] of cards.entries()) {
    if (one.lane !== 'prio' || one.isClosed) continue
    const entryId = s.entryId(nameOf(at))
    const promisedAt = now + one.dueIn * MINUTE
    const lock = { organizationId: s.companyId(nameOf(at)), entryId, ownerId: s.userId(one.owner), promisedAt }
    await inOneWrite(s.as(one.owner), (work) => lockAddress(work, lock))
  }
  return s
}

function companyOf(one: RandomCard, { at, now, rules }: { at: number; now: number; rules: CampaignRules }): CompanyRow {
  const own = `+4631390${String(1000 + at)}`
  const shared = `+4631390${String(999 + at)}`
  const phones = one.isSharing && at > 0 ? [own, shared] : [own]
  return {
    phones: phones.map((e164) => ({ e164, status: one.isDead ? ('dead' as const) : ('ok' as const) })),
    queue: { höst: entryOf(one, { now, rules }), ...(one.inSpring && { vår: {} }) },
  }
}

function entryOf(one: RandomCard, { now, rules }: { now: number; rules: CampaignRules }): EntryRow {
  const { lane, attempts, busyInRow, isByRule, isPromised } = one
  if (lane === 'fresh') return one.isClosed ? { state: 'closed' } : {}
  const lastCallAt = Math.min(instantOf(localDayOf(now - one.daysAgo * DAY), one.calledMinute), now - MINUTE)
  const base = { lane, attempts, lastCallAt, state: one.isClosed ? ('closed' as const) : ('waiting' as const) }
  const other = now + one.dueIn * MINUTE
  const tries = { ...NO_TRIES, busyBefore: one.daysAgo === 0 ? busyInRow - 1 : 0 }
  if (lane === 'retry') {
    const byRule = noAnswerDue({
      entry: { attempts: attempts - 1, busyInRow: 0 },
      tries: NO_TRIES,
      now: lastCallAt,
      rules,
    })
    return { ...base, lastOutcome: 'no_answer', dueAt: isByRule ? byRule : other }
  }
  if (lane === 'busy') {
    const byRule = busyDue({ entry: { attempts, busyInRow: busyInRow - 1 }, tries, now: lastCallAt, rules })
    return { ...base, busyInRow, lastOutcome: 'busy', dueAt: isByRule ? byRule : other }
  }
  if (lane === 'prio') return { ...base, isPromised, owner: one.owner, dueAt: other, lastOutcome: 'callback_prio' }
  if (lane === 'callback') return { ...base, isPromised, dueAt: other, lastOutcome: 'callback' }
  return { ...base, dueAt: other, lastOutcome: 'no_six_months' }
}

/** The latest calls of the cards, and calls in the other campaign that make fresh ones wait. */
async function addCalls(s: Scenario, cards: readonly RandomCard[]): Promise<void> {
  const { q, t } = s.db.read
  const entries = await q.select().from(t.queueEntry)
  const rows = cards.flatMap((one, at) => {
    const entry = entries.find(({ id }) => id === s.entryId(nameOf(at)))
    const organizationId = s.companyId(nameOf(at))
    const shared = { organizationId, e164: `+4631390${String(1000 + at)}` }
    const own = entry?.lastCallAt
      ? [
          {
            ...shared,
            ...callAt(entry.lastCallAt, s),
            campaignId: s.campaignId(),
            roundId: s.roundId(),
            queueEntryId: entry.id,
            outcome: entry.lastOutcome,
            talked: false,
          },
        ]
      : []
    const there = one.elsewhere
      ? [
          {
            ...shared,
            ...callAt(s.clock.now - one.elsewhere.hoursAgo * 60 * MINUTE, s),
            campaignId: s.campaignId('vår'),
            roundId: s.roundId('vår'),
            outcome: 'no' as const,
            talked: one.elsewhere.talked,
          },
        ]
      : []
    return [...own, ...there]
  })
  for (const row of rows) await s.db.write((tx) => tx.q.insert(tx.t.activity).values(row).returning())
}

function callAt(startAt: number, s: Scenario) {
  const by = { createdById: s.userId('anna'), createdAt: startAt, updatedAt: startAt }
  return { kind: 'call' as const, startAt, localDay: localDayOf(startAt), localHour: localHourOf(startAt), ...by }
}

async function addStops(s: Scenario, cards: readonly RandomCard[]): Promise<void> {
  const { now } = s.clock
  for (const [at, one] of cards.entries()) {
    const organizationId = s.companyId(nameOf(at))
    const stop = {
      organizationId,
      case: 'no_calls' as const,
      createdAt: now,
      updatedAt: now,
      createdById: s.userId('eva'),
    }
    if (one.isStopped) await s.db.write((tx) => tx.q.insert(tx.t.suppression).values(stop).returning())
    if (!one.isDeleted) continue
    await s.db.write(({ q, t }) =>
      q.update(t.organization).set({ deletedAt: now }).where(eq(t.organization.id, organizationId)).returning(),
    )
  }
}
