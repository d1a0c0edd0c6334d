import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { countFilling } from '@/lib/rounds/count-filling'
import { fillFromSource } from '@/lib/rounds/fill-from-source'
import type { FillSource } from '@/lib/rounds/fill-schema'
import { later } from '../support/autumn-round'
import { lockCompany } from '../support/lock-company'
import { type Rows, type Scenario, scenario, TEST_NOW } from '../support/scenario'
import { entryOf } from '../support/standing-bars'

const users = { anna: 'caller', bo: 'caller', eva: 'supervisor', disa: 'office' } as const
const nobody = { queue: {} }
const everybody = { kind: 'search', filter: {} } as const
const DAY_MS = 86_400_000

const companies: NonNullable<Rows['companies']> = {
  Inne: { queue: { höst: {} } },
  Klar: { queue: { höst: { state: 'closed' } } },
  Sover: { queue: { höst: { lane: 'woken', dueAt: later } } },
  Stoppad: { ...nobody, phones: ['+46313901501'] },
  Borta: nobody,
  Låst: { ...nobody, queue: { vår: { lane: 'prio', owner: 'anna' } } },
  Tyst: { ...nobody, phones: [{ e164: '+46313901502', status: 'dead' }] },
  Nyss: nobody,
  Ny: nobody,
}

/** One company of each fate for the second round. */
async function world() {
  const s = await scenario({ users, campaigns: { höst: {}, vår: {} }, companies })
  const stamps = { createdAt: s.clock.now, updatedAt: s.clock.now }
  const roundId = await s.db.write(async ({ q, t }) => {
    const values = { campaignId: s.campaignId(), number: 2, startsOn: '2026-12-01', ...stamps }
    const [made] = await q.insert(t.round).values(values).returning()
    const id = made?.id as number
    const inRound = [s.entryId('Inne'), s.entryId('Klar')]
    for (const entryId of inRound)
      await q.update(t.queueEntry).set({ roundId: id }).where(eq(t.queueEntry.id, entryId)).returning()
    const stop = { phone: '+46313901501', case: 'no_calls' as const, ...stamps }
    await q.insert(t.suppression).values(stop).returning()
    const deletedAt = s.clock.now
    await q
      .update(t.organization)
      .set({ deletedAt })
      .where(eq(t.organization.id, s.companyId('Borta')))
      .returning()
    const call = { kind: 'call' as const, outcome: 'no' as const, localDay: '2026-11-18', localHour: 10, talked: true }
    const startAt = s.clock.now - DAY_MS
    const about = { organizationId: s.companyId('Nyss'), startAt, createdById: s.userId('bo') }
    await q
      .insert(t.activity)
      .values({ ...call, ...about, ...stamps })
      .returning()
    return id
  })
  await lockCompany(s, { company: 'Låst', owner: 'anna', campaign: 'vår' })
  return { s, roundId }
}

const count = (s: Scenario, roundId: number, source: FillSource = everybody) =>
  countFilling(s.as('eva'), { roundId, source })
const fill = (s: Scenario, roundId: number, source: FillSource = everybody, after = 0) =>
  fillFromSource(s.as('eva'), { commandId: randomUUID(), roundId, source, after })

describe('counting a filling', () => {
  test('says what filling then does, each company once, and what waits though it is added', async () => {
    const { s, roundId } = await world()
    const forecast = await count(s, roundId)
    expect(forecast).toEqual({ total: 8, added: 4, alreadyIn: 2, suppressed: 1, asleep: 1, barred: 2, recent: 1 })
    const { nextAfter, ...filled } = await fill(s, roundId)
    expect(filled).toEqual({ added: 4, alreadyIn: 2, suppressed: 1, asleep: 1 })
    expect(nextAfter).toBeNull()
    expect(await count(s, roundId)).toMatchObject({ added: 0, alreadyIn: 6 })
    expect(await fill(s, roundId)).toMatchObject({ added: 0, alreadyIn: 6 })
  })

  test('agrees with what stands barred and moved after it', async () => {
    const { s, roundId } = await world()
    await fill(s, roundId)
    const { q, t } = s.db.read
    const entries = await q.select().from(t.queueEntry).where(eq(t.queueEntry.roundId, roundId))
    expect(entries.filter(({ state }) => state === 'barred')).toHaveLength(2)
    const moved = entries.filter(({ organizationId }) => organizationId === s.companyId('Nyss'))
    expect(moved).toMatchObject([{ state: 'waiting', dueAt: TEST_NOW + 13 * DAY_MS }])
  })

  test('goes on over more companies than one look or one step takes', async () => {
    const s = await scenario({ users })
    await s.db.write(async ({ q, t }) => {
      const rows = Array.from({ length: 620 }, (_, at) => ({ legalName: `F${at}`, createdAt: 1, updatedAt: 1 }))
      const made = await q.insert(t.organization).values(rows).returning()
      const numbers = made.map(({ id }) => ({ organizationId: id, e164: `+4631${id}`, createdAt: 1, updatedAt: 1 }))
      await q.insert(t.phoneNumber).values(numbers).returning()
    })
    expect(await count(s, s.roundId())).toMatchObject({ total: 620, added: 620 })
    let added = 0
    let steps = 0
    for (let after: number | null = 0; after !== null; steps += 1) {
      const step = await fill(s, s.roundId(), everybody, after)
      added += step.added
      after = step.nextAfter
    }
    expect({ added, steps }).toEqual({ added: 620, steps: 3 })
    expect(s.told('campaign:changed')).toHaveLength(2)
  })

  test('and filling are refused for a round that has ended or is not there, and to callers and the office', async () => {
    const { s, roundId } = await world()
    await s.db.write(({ q, t }) => q.update(t.round).set({ endedAt: 1 }).where(eq(t.round.id, roundId)).returning())
    await expect(count(s, roundId)).rejects.toMatchObject({ code: 'conflict' })
    await expect(fill(s, roundId)).rejects.toMatchObject({ code: 'conflict' })
    await expect(count(s, 99)).rejects.toMatchObject({ code: 'not_found' })
    for (const name of ['anna', 'disa']) {
      const asked = { commandId: randomUUID(), roundId, source: everybody, after: 0 }
      await expect(fillFromSource(s.as(name), asked)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(countFilling(s.as(name), asked)).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

test('the same step twice under one id is one step, and two at once make one entry each', async () => {
  const { s, roundId } = await world()
  const once = { commandId: randomUUID(), roundId, source: everybody, after: 0 }
  const first = await fillFromSource(s.as('eva'), once)
  expect(await fillFromSource(s.as('eva'), once)).toEqual(first)
  const t = await world()
  const both = await Promise.all([fill(t.s, t.roundId), fill(t.s, t.roundId)])
  expect(both.map(({ added }) => added).sort()).toEqual([0, 4])
})

test('a file fills in its own order, without its duplicates and wrong rows', async () => {
  const s = await scenario({ users, companies: { A: nobody, B: nobody, C: nobody } })
  const dataFileId = await s.db.write(async ({ q, t }) => {
    const about = {
      name: 'a.csv',
      encoding: 'utf-8',
      delimiter: ';',
      mapping: {},
      contentHash: 'x',
      counts: {} as never,
    }
    const [file] = await q
      .insert(t.dataFile)
      .values({ ...about, createdAt: 1, updatedAt: 1 })
      .returning()
    const id = file?.id as number
    const row = (line: number, name: string | null, action: 'new' | 'duplicate' | 'wrong') => ({
      ...{ dataFileId: id, line, action, organizationId: name === null ? null : s.companyId(name) },
    })
    const rows = [row(2, 'C', 'new'), row(3, 'A', 'new'), row(4, 'C', 'duplicate'), row(5, null, 'wrong')]
    await q.insert(t.dataFileRow).values(rows).returning()
    return id
  })
  const source: FillSource = { kind: 'import', dataFileId }
  expect(await count(s, s.roundId(), source)).toMatchObject({ total: 2, added: 2 })
  await fill(s, s.roundId(), source)
  const entries = await s.db.read.q.select().from(s.db.read.t.queueEntry)
  expect(entries.map(({ organizationId }) => organizationId)).toEqual([s.companyId('C'), s.companyId('A')])
  const filtered: FillSource = { kind: 'search', filter: { dataFileId } }
  expect(await count(s, s.roundId(), filtered)).toMatchObject({ total: 2, alreadyIn: 2 })
})

test('who is added wakes at once in a running round', async () => {
  const s = await scenario({ users, companies: { A: nobody } })
  await fill(s, s.roundId())
  const [entry] = await s.db.read.q.select().from(s.db.read.t.queueEntry)
  expect(await entryOf(s, entry?.id ?? 0)).toMatchObject({ lane: 'fresh', dueAt: 0, state: 'waiting' })
})
