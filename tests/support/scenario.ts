import type { Tx } from '@/db/database'
import type { Actor, Role } from '@/lib/auth/types'
import { instantOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import type { Fact, FactName } from '@/lib/realtime/events'
import type { CampaignRow, CompanyRow, EntryRow, Rows } from './scenario-rows'
import { openTestDatabase, type TestDatabase } from './test-database'

export type { Rows }

/** Thursday 19 November 2026, 10:41 in Stockholm: inside the call window, between two dayparts' edges. */
export const TEST_NOW = instantOf('2026-11-19', 10 * 60 + 41)

/** Declares rows inline on a real database and hands out contexts for its people. Facts told are collected. */
export async function scenario(rows: Rows = {}, opened?: TestDatabase) {
  const { db, dataDir, settings, leave, reopen } = opened ?? (await openTestDatabase())
  const clock = { now: rows.now ?? TEST_NOW }
  const facts: Fact[] = []
  const users = rows.users ?? { anna: 'caller', bo: 'caller' }
  const campaigns = rows.campaigns ?? { höst: {} }
  const made = await db.write(async (tx) => {
    const { ids: userIds, sessionIds } = await insertUsers(tx, users, clock.now)
    const rounds = await insertCampaigns(tx, { campaigns, userIds, now: clock.now })
    const companies = await insertCompanies(tx, { companies: rows.companies ?? {}, rounds, userIds, now: clock.now })
    return { userIds, sessionIds, rounds, companies }
  })

  const actor = (name: string): Actor => ({
    id: need(made.userIds, name),
    name,
    username: name,
    role: need(users, name),
    sessionId: need(made.sessionIds, name),
  })
  return {
    db,
    dataDir,
    /** Where another process finds the database. */
    settings,
    leave,
    reopen,
    clock,
    facts,
    as: (name: string): Context => ({
      db,
      dataDir,
      actor: actor(name),
      now: clock.now,
      publish: (told) => void facts.push(...told),
    }),
    system: () => ({ db, dataDir, now: clock.now, publish: (told: Fact[]) => void facts.push(...told) }),
    told: (name: FactName) => facts.filter((fact) => fact.name === name),
    userId: (name: string) => need(made.userIds, name),
    campaignId: (name = 'höst') => need(made.rounds, name).campaignId,
    roundId: (name = 'höst') => need(made.rounds, name).roundId,
    companyId: (name: string) => need(made.companies, name).id,
    entryId: (name: string, campaign = 'höst') => need(need(made.companies, name).entries, campaign),
    phoneId: (name: string, index = 0) => need(made.companies, name).phoneIds[index] as number,
    /** Moves the clock on by minutes. */
    wait: (minutes: number) => {
      clock.now += minutes * 60_000
    },
  }
}

export type Scenario = Awaited<ReturnType<typeof scenario>>

function need<T>(from: Record<string, T>, name: string): T {
  const found = from[name]
  if (found === undefined) throw new Error(`The scenario has no ${name}`)
  return found
}

const stamps = (now: number) => ({ createdAt: now, updatedAt: now })

async function insertUsers(tx: Tx, users: Record<string, Role>, now: number) {
  const ids: Record<string, number> = {}
  const sessionIds: Record<string, number> = {}
  for (const [username, role] of Object.entries(users)) {
    const row = { username, role, name: username, signature: username.slice(0, 2), passwordHash: '-', ...stamps(now) }
    const [user] = await tx.q.insert(tx.t.user).values(row).returning()
    ids[username] = user?.id as number
    const session = { userId: user?.id as number, tokenHash: `test-${username}`, userAgent: 'test' }
    const [opened] = await tx.q
      .insert(tx.t.session)
      .values({ ...session, createdAt: now, lastSeenAt: now, expiresAt: now + 86_400_000 })
      .returning()
    sessionIds[username] = opened?.id as number
  }
  return { ids, sessionIds }
}

interface CampaignsIn {
  campaigns: Record<string, CampaignRow>
  userIds: Record<string, number>
  now: number
}

async function insertCampaigns(tx: Tx, { campaigns, userIds, now }: CampaignsIn) {
  const rounds: Record<string, { campaignId: number; roundId: number }> = {}
  for (const [name, { members, status = 'running', rules = {} }] of Object.entries(campaigns)) {
    const values = { name, status, rules, script: { sections: [] }, ...stamps(now) }
    const [campaign] = await tx.q.insert(tx.t.campaign).values(values).returning()
    const campaignId = campaign?.id as number
    const [round] = await tx.q
      .insert(tx.t.round)
      .values({ campaignId, number: 1, startsOn: '2026-11-01', ...stamps(now) })
      .returning()
    for (const member of members ?? Object.keys(userIds)) {
      const row = { campaignId, userId: need(userIds, member), ...stamps(now) }
      await tx.q.insert(tx.t.campaignMember).values(row).returning()
    }
    rounds[name] = { campaignId, roundId: round?.id as number }
  }
  return rounds
}

interface CompaniesIn {
  companies: Record<string, CompanyRow>
  rounds: Record<string, { campaignId: number; roundId: number }>
  userIds: Record<string, number>
  now: number
}

async function insertCompanies(tx: Tx, { companies, rounds, userIds, now }: CompaniesIn) {
  const made: Record<string, { id: number; phoneIds: number[]; entries: Record<string, number> }> = {}
  let serial = 0
  for (const [name, row] of Object.entries(companies)) {
    serial += 1
    const { orgNo, workplaceNo, customerNo, email } = row
    const values = {
      legalName: name,
      searchText: name.toLowerCase(),
      orgNo,
      workplaceNo,
      customerNo,
      email,
      ...stamps(now),
    }
    const [organization] = await tx.q.insert(tx.t.organization).values(values).returning()
    const id = organization?.id as number
    const phoneIds: number[] = []
    for (const phone of row.phones ?? [`+4631390${String(1000 + serial)}`]) {
      const number = typeof phone === 'string' ? { e164: phone } : phone
      const [inserted] = await tx.q
        .insert(tx.t.phoneNumber)
        .values({ organizationId: id, ...number, ...stamps(now) })
        .returning()
      phoneIds.push(inserted?.id as number)
    }
    if (row.contact) {
      const [firstName, lastName] = row.contact
      await tx.q
        .insert(tx.t.contact)
        .values({ organizationId: id, firstName, lastName, ...stamps(now) })
        .returning()
    }
    const entries = await insertEntries(tx, {
      queue: row.queue ?? { höst: {} },
      organizationId: id,
      rounds,
      userIds,
      now,
    })
    made[name] = { id, phoneIds, entries }
  }
  return made
}

type EntriesIn = Omit<CompaniesIn, 'companies'> & { queue: Record<string, EntryRow>; organizationId: number }

async function insertEntries(tx: Tx, { queue, organizationId, rounds, userIds, now }: EntriesIn) {
  const entries: Record<string, number> = {}
  for (const [campaign, { owner, ...row }] of Object.entries(queue)) {
    const values = { ...need(rounds, campaign), organizationId, ...row, ownerId: owner ? need(userIds, owner) : null }
    const [entry] = await tx.q
      .insert(tx.t.queueEntry)
      .values({ ...values, ...stamps(now) })
      .returning()
    entries[campaign] = entry?.id as number
  }
  return entries
}
