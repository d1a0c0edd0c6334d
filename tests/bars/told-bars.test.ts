import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { loadBarFacts } from '@/lib/bars/load-bar-facts'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { type BarFacts, barsOf, causeOfCase, differenceOfBars, type StandingBar } from '@/lib/bars/rules'
import { touchedOrganizations } from '@/lib/bars/touched-organizations'
import { inOneWrite } from '@/lib/context'
import { releaseLock } from '@/lib/locks/release-lock'
import { removeStop } from '@/lib/suppression/remove-stop'
import { suppress } from '@/lib/suppression/suppress'
import { command } from '../support/annas-lock'
import { lockCompany } from '../support/lock-company'
import { toldSince } from '../support/lock-log'
import { type Scenario, scenario } from '../support/scenario'
import { entryOf, standingOn } from '../support/standing-bars'

const SHARED = '+4631390900'
const ORG_NO = '165595010967'
const house = () =>
  scenario({
    users: { anna: 'caller', bo: 'caller', eva: 'supervisor' },
    campaigns: { höst: {}, vinter: {} },
    companies: {
      A: { phones: [SHARED], orgNo: ORG_NO, workplaceNo: '1', queue: { höst: {}, vinter: {} } },
      B: { phones: [SHARED, '+4631390901'] },
      C: { orgNo: ORG_NO, workplaceNo: '2' },
      D: {},
    },
  })

const stop = (s: Scenario, company: string, more: Partial<Parameters<typeof suppress>[1]> = {}) =>
  inOneWrite(s.as('anna'), (work) =>
    suppress(work, {
      ...{ organizationId: s.companyId(company), e164: null, case: 'recently_called' as const, urgent: false },
      ...{ wholeCompany: false, note: '', ...more },
    }),
  )
const lift = (s: Scenario, suppressionId: number) =>
  inOneWrite(s.as('eva'), (work) => removeStop(work, { suppressionId, reason: 'fel' }))
const change = (s: Scenario, company: string, set: { deletedAt?: number | null; number?: 'ok' | 'dead' }) =>
  inOneWrite(s.as('bo'), async (work) => {
    const { q, t } = work.tx
    const organizationId = s.companyId(company)
    const { number, deletedAt } = set
    if (number) {
      const ofCompany = eq(t.phoneNumber.organizationId, organizationId)
      await q.update(t.phoneNumber).set({ status: number }).where(ofCompany).returning()
    }
    if (deletedAt !== undefined) {
      await q.update(t.organization).set({ deletedAt }).where(eq(t.organization.id, organizationId)).returning()
    }
    return recomputeBars(work, { organizationIds: [organizationId] })
  })
const barFacts = (s: Scenario) => toldSince(s).filter(({ name }) => name === 'card:barred' || name === 'card:unbarred')

describe('who shows a company is told once that it is barred, and once that it is free', () => {
  test('with the gravest cause, by whom and when, and nothing while another bar stands', async () => {
    const s = await house()
    const at = new Date(s.clock.now).toISOString()
    const barred = (company: string, cause: string, by: string) => ({
      ...{ name: 'card:barred', to: [`organization:${s.companyId(company)}`] },
      payload: { organizationId: s.companyId(company), cause, byId: s.userId(by), at },
    })
    const unbarred = (company: string, by: string) => ({
      ...{ name: 'card:unbarred', to: [`organization:${s.companyId(company)}`] },
      payload: { organizationId: s.companyId(company), byId: s.userId(by) },
    })
    const care = await stop(s, 'A', { e164: SHARED })
    expect(barFacts(s)).toEqual([barred('A', 'address_care', 'anna'), barred('B', 'address_care', 'anna')])
    const whole = await stop(s, 'A', { case: 'no_calls', wholeCompany: true, e164: '+4631390999' })
    expect(barFacts(s)).toEqual([barred('A', 'suppression', 'anna'), barred('C', 'suppression', 'anna')])
    await change(s, 'A', { number: 'dead', deletedAt: 5 })
    expect(barFacts(s)).toEqual([barred('A', 'deleted', 'bo')])
    await lift(s, care.stopId)
    expect(barFacts(s)).toEqual([unbarred('B', 'eva')])
    await lift(s, whole.stopId)
    expect(barFacts(s)).toEqual([unbarred('C', 'eva')])
    await change(s, 'A', { deletedAt: null })
    expect(barFacts(s)).toEqual([])
    await change(s, 'A', { number: 'ok' })
    expect(barFacts(s)).toEqual([unbarred('A', 'bo')])
    await change(s, 'D', { number: 'dead' })
    expect(barFacts(s)).toEqual([barred('D', 'dead_numbers', 'bo')])
  })

  test('a lock says so itself: neither is told of it', async () => {
    const s = await house()
    const { lockId } = await lockCompany(s, { company: 'A', owner: 'anna' })
    expect((await standingOn(s, s.entryId('B'))).state).toBe('barred')
    expect(barFacts(s)).toEqual([])
    // A lock that goes leaves the stop, and a stop that goes under a lock frees who shows it.
    const { stopId } = await stop(s, 'D')
    barFacts(s)
    await releaseLock(s.as('anna'), command(lockId))
    expect(barFacts(s)).toEqual([])
    await lift(s, stopId)
    expect(barFacts(s)).toHaveLength(1)
  })

  test('background work bars in nobody`s name', async () => {
    const s = await house()
    await inOneWrite(s.system(), async (work) => {
      await work.tx.q.update(work.tx.t.phoneNumber).set({ status: 'dead' }).returning()
      const changes = await recomputeBars(work, { organizationIds: [s.companyId('D')] })
      expect(changes).toEqual({ barred: [s.entryId('D')], unbarred: [] })
    })
    expect(barFacts(s)[0]?.payload).toMatchObject({ byId: 0, cause: 'dead_numbers' })
  })
})

test('what is touched is what is named, and who shares a number or an org.nr with what changed', async () => {
  const s = await house()
  const of = async (touched: Parameters<typeof touchedOrganizations>[1]) =>
    (await touchedOrganizations(s.db.read, touched)).sort((one, other) => one - other)
  const ids = (...names: string[]) => names.map((name) => s.companyId(name))
  expect(await of({})).toEqual([])
  expect(await of({ organizationIds: ids('A') })).toEqual(expect.arrayContaining(ids('A', 'B')))
  expect(await of({ organizationIds: ids('D') })).toEqual(ids('D'))
  expect(await of({ numbers: [SHARED] })).toEqual(ids('A', 'B'))
  expect(await of({ orgNos: [ORG_NO] })).toEqual(ids('A', 'C'))
  expect(await of({ organizationIds: [4711] })).toEqual([4711])
})

test('many companies at once are settled, each of them', async () => {
  const companies = Object.fromEntries(Array.from({ length: 3 }, (_, at) => [`F${at}`, {}]))
  const s = await scenario({ companies })
  const ids = Object.keys(companies).map((name) => s.companyId(name))
  // More than one statement takes: those that are not there cost nothing.
  const many = [...Array.from({ length: 600 }, (_, at) => 10_000 + at), ...ids]
  const changes = await inOneWrite(s.system(), async (work) => {
    await work.tx.q.update(work.tx.t.phoneNumber).set({ status: 'dead' }).returning()
    return recomputeBars(work, { organizationIds: [ids[0] ?? 0, ...many] })
  })
  expect(changes.barred.sort()).toEqual(Object.keys(companies).map((name) => s.entryId(name)))
  const back = await inOneWrite(s.system(), async (work) => {
    await work.tx.q.update(work.tx.t.phoneNumber).set({ status: 'ok' }).returning()
    return recomputeBars(work, { organizationIds: many })
  })
  expect(back.unbarred.sort()).toEqual(changes.barred)
  for (const name of Object.keys(companies)) expect((await entryOf(s, s.entryId(name))).state).toBe('waiting')
  expect(await loadBarFacts(s.db.read, [])).toEqual([])
})

describe('the rule', () => {
  const facts: BarFacts = { entryId: 1, organizationId: 10, isDeleted: false, hasOkNumber: true, locks: [], stops: [] }
  const lock = (lockId: number, entryId: number, ownerId: number) => ({ lockId, entryId, ownerId })

  test('a lock bars all but its own entry and other promises of the same owner', () => {
    expect(barsOf({ ...facts, locks: [lock(5, 1, 7)] })).toEqual([])
    expect(barsOf({ ...facts, locks: [lock(5, 2, 7)] })).toEqual([{ cause: 'lock', causeId: 5 }])
    expect(barsOf({ ...facts, locks: [lock(5, 1, 7), lock(6, 2, 7)] })).toEqual([])
    expect(barsOf({ ...facts, locks: [lock(5, 1, 7), lock(6, 2, 8)] })).toEqual([{ cause: 'lock', causeId: 6 }])
  })

  test('each cause stands once, by what set it', () => {
    const stops = [
      { stopId: 3, case: 'recently_called' as const },
      { stopId: 4, case: 'ceased' as const },
      { stopId: 4, case: 'ceased' as const },
    ]
    expect(barsOf({ ...facts, stops, isDeleted: true, hasOkNumber: false })).toEqual([
      { cause: 'address_care', causeId: 3 },
      { cause: 'suppression', causeId: 4 },
      { cause: 'dead_numbers', causeId: 10 },
      { cause: 'deleted', causeId: 10 },
    ])
    const cases = ['recently_called', 'ceased', 'no_calls', 'private_person'] as const
    expect(cases.map(causeOfCase)).toEqual(['address_care', 'suppression', 'suppression', 'suppression'])
  })

  test('writes what is missing, takes away what is too much, and leaves what stands', () => {
    const entries = [
      { ...facts, hasOkNumber: false },
      { ...facts, entryId: 2, organizationId: 20 },
      { ...facts, entryId: 3, organizationId: 30, isDeleted: true },
    ]
    const standing: StandingBar[] = [
      { id: 91, entryId: 1, organizationId: 10, cause: 'dead_numbers', causeId: 10 },
      { id: 92, entryId: 2, organizationId: 20, cause: 'dead_numbers', causeId: 20 },
      { id: 93, entryId: 3, organizationId: 30, cause: 'dead_numbers', causeId: 30 },
    ]
    expect(differenceOfBars(entries, standing)).toEqual({
      missing: [{ entryId: 3, organizationId: 30, cause: 'deleted', causeId: 30 }],
      surplus: standing.slice(1),
      barredIds: new Set([1, 3]),
    })
  })
})
