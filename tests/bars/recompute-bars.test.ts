import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadBarFacts } from '@/lib/bars/load-bar-facts'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { barsOf } from '@/lib/bars/rules'
import { inOneWrite } from '@/lib/context'
import { endLock } from '@/lib/locks/end-lock'
import { lockAddress } from '@/lib/locks/lock-address'
import { removeStop } from '@/lib/suppression/remove-stop'
import { suppress } from '@/lib/suppression/suppress'
import type { SuppressionCase } from '@/lib/suppression/types'
import { holdCard } from '../support/hold-card'
import { type Scenario, scenario } from '../support/scenario'
import { entryOf, standingOn } from '../support/standing-bars'

const SWITCHBOARD = '+4631390900'

/** Two workplaces behind one switchboard, and a company of its own, in two campaigns. */
const chain = () =>
  scenario({
    campaigns: { höst: {}, vinter: {} },
    companies: {
      Norr: { phones: [SWITCHBOARD], orgNo: '165595010967', workplaceNo: '1', queue: { höst: {}, vinter: {} } },
      Söder: { phones: [SWITCHBOARD, '+4631390901'], orgNo: '165595010967', workplaceNo: '2', queue: { höst: {} } },
      Annan: { phones: ['+4631390902'], queue: { höst: {}, vinter: {} } },
    },
  })

const recompute = (s: Scenario, company: string) =>
  inOneWrite(s.as('anna'), (work) => recomputeBars(work, { organizationIds: [s.companyId(company)] }))

const setNumber = (s: Scenario, phoneId: number, status: 'ok' | 'dead') =>
  s.db.write(({ q, t }) => q.update(t.phoneNumber).set({ status }).where(eq(t.phoneNumber.id, phoneId)).returning())

const setDeleted = (s: Scenario, company: string, deletedAt: number | null) =>
  s.db.write(({ q, t }) =>
    q
      .update(t.organization)
      .set({ deletedAt })
      .where(eq(t.organization.id, s.companyId(company)))
      .returning(),
  )

const stopOn = (s: Scenario, company: string, ofCase: SuppressionCase, e164: string | null = null) =>
  inOneWrite(s.as('anna'), (work) =>
    suppress(work, {
      organizationId: s.companyId(company),
      e164,
      case: ofCase,
      urgent: false,
      wholeCompany: false,
      note: '',
    }),
  )

const lockOn = (s: Scenario, company: string, owner = 'anna') =>
  inOneWrite(s.as(owner), (work) =>
    lockAddress(work, {
      organizationId: s.companyId(company),
      entryId: s.entryId(company),
      ownerId: s.userId(owner),
      promisedAt: s.clock.now + 3_600_000,
    }),
  )

describe('each cause', () => {
  test('a lock bars the company elsewhere and all that share its number, but not its own entry', async () => {
    const s = await chain()
    await lockOn(s, 'Norr')
    expect(await standingOn(s, s.entryId('Norr'))).toEqual({ state: 'waiting', bars: [] })
    expect(await standingOn(s, s.entryId('Norr', 'vinter'))).toEqual({ state: 'barred', bars: ['lock'] })
    expect(await standingOn(s, s.entryId('Söder'))).toEqual({ state: 'barred', bars: ['lock'] })
    expect(await standingOn(s, s.entryId('Annan'))).toEqual({ state: 'waiting', bars: [] })
  })

  test('a stop bars the company in every campaign, and the number at others', async () => {
    const s = await chain()
    await stopOn(s, 'Norr', 'no_calls', SWITCHBOARD)
    expect(await standingOn(s, s.entryId('Norr', 'vinter'))).toEqual({ state: 'barred', bars: ['suppression'] })
    expect(await standingOn(s, s.entryId('Söder'))).toEqual({ state: 'barred', bars: ['suppression'] })
  })

  test('dead numbers bar when none is left', async () => {
    const s = await chain()
    await setNumber(s, s.phoneId('Söder', 0), 'dead')
    await recompute(s, 'Söder')
    expect((await standingOn(s, s.entryId('Söder'))).bars).toEqual([])
    await setNumber(s, s.phoneId('Söder', 1), 'dead')
    await recompute(s, 'Söder')
    expect(await standingOn(s, s.entryId('Söder'))).toEqual({ state: 'barred', bars: ['dead_numbers'] })
    expect((await standingOn(s, s.entryId('Norr'))).bars).toEqual([])
  })

  test('a deleted company is barred and comes back when it is restored', async () => {
    const s = await chain()
    await setDeleted(s, 'Annan', s.clock.now)
    await recompute(s, 'Annan')
    expect(await standingOn(s, s.entryId('Annan'))).toEqual({ state: 'barred', bars: ['deleted'] })
    await setDeleted(s, 'Annan', null)
    expect((await recompute(s, 'Annan')).unbarred).toHaveLength(2)
    expect(await standingOn(s, s.entryId('Annan'))).toEqual({ state: 'waiting', bars: [] })
  })
})

test('all causes at once: lifting one never lifts another', async () => {
  const s = await chain()
  const { lockId } = await lockOn(s, 'Norr')
  const stopId = await stopOn(s, 'Söder', 'recently_called')
  await setNumber(s, s.phoneId('Söder', 0), 'dead')
  await setNumber(s, s.phoneId('Söder', 1), 'dead')
  await setDeleted(s, 'Söder', s.clock.now)
  await recompute(s, 'Söder')
  const all = ['address_care', 'dead_numbers', 'deleted', 'lock']
  expect(await standingOn(s, s.entryId('Söder'))).toEqual({ state: 'barred', bars: all })

  await inOneWrite(s.as('anna'), (work) => endLock(work, { lockId, reason: 'released' }))
  expect((await standingOn(s, s.entryId('Söder'))).bars).toEqual(['address_care', 'dead_numbers', 'deleted'])
  await inOneWrite(s.as('anna'), (work) => removeStop(work, { suppressionId: stopId, reason: 'fel' }))
  expect((await standingOn(s, s.entryId('Söder'))).bars).toEqual(['dead_numbers', 'deleted'])
  await setNumber(s, s.phoneId('Söder', 0), 'ok')
  await recompute(s, 'Söder')
  expect(await standingOn(s, s.entryId('Söder'))).toEqual({ state: 'barred', bars: ['deleted'] })
  await setDeleted(s, 'Söder', null)
  await recompute(s, 'Söder')
  expect(await standingOn(s, s.entryId('Söder'))).toEqual({ state: 'waiting', bars: [] })
})

describe('cards on screens', () => {
  test('a deck card is taken back and told, its token is stale', async () => {
    const s = await chain()
    await holdCard(s, { user: 'bo', company: 'Söder', kind: 'deck' })
    await stopOn(s, 'Söder', 'no_calls', '+4631390901')
    const entry = await entryOf(s, s.entryId('Söder'))
    expect(entry).toMatchObject({ state: 'barred', heldById: null, token: null })
    expect(await s.db.read.q.select().from(s.db.read.t.hold)).toEqual([])
    expect(await s.db.read.q.select().from(s.db.read.t.holdNumber)).toEqual([])
    expect(s.told('deck:changed')).toEqual([
      { name: 'deck:changed', to: [`user:${s.userId('bo')}`], payload: { reason: 'barred' } },
    ])
  })

  test('a desk card stays on its screen with its token, and the screen hears of the stop and of who set it', async () => {
    const s = await chain()
    const { token } = await holdCard(s, { user: 'bo', company: 'Söder', kind: 'desk' })
    await stopOn(s, 'Söder', 'no_calls', '+4631390901')
    const entry = await entryOf(s, s.entryId('Söder'))
    expect(entry).toMatchObject({ state: 'barred', heldById: s.userId('bo'), token })
    const organizationId = s.companyId('Söder')
    expect(s.told('card:barred')).toEqual([
      {
        name: 'card:barred',
        to: [`organization:${organizationId}`],
        payload: {
          organizationId,
          cause: 'suppression',
          byId: s.userId('anna'),
          at: new Date(s.clock.now).toISOString(),
        },
      },
    ])
  })

  test('a card that nobody holds loses its token', async () => {
    const s = await chain()
    const id = s.entryId('Söder')
    await s.db.write(({ q, t }) =>
      q.update(t.queueEntry).set({ token: 'old' }).where(eq(t.queueEntry.id, id)).returning(),
    )
    await stopOn(s, 'Söder', 'ceased')
    expect((await entryOf(s, id)).token).toBeNull()
  })

  test('a closed entry is left alone and keeps no bars', async () => {
    const s = await scenario({ companies: { A: { queue: { höst: { state: 'closed' } } } } })
    await stopOn(s, 'A', 'no_calls')
    expect(await standingOn(s, s.entryId('A'))).toEqual({ state: 'closed', bars: [] })
  })
})

test('whatever happens, recomputing changes nothing more and equals the rule from scratch', async () => {
  const s = await chain()
  const companies = ['Norr', 'Söder', 'Annan']
  let openLocks: number[] = []
  const steps: Record<string, (company: string) => Promise<unknown>> = {
    lock: async (company) => {
      const { lockId, competing } = await lockOn(s, company, company === 'Annan' ? 'bo' : 'anna')
      if (!competing) openLocks.push(lockId)
    },
    unlock: async () => {
      for (const lockId of openLocks) {
        await inOneWrite(s.as('anna'), (work) => endLock(work, { lockId, reason: 'released' }))
      }
      openLocks = []
    },
    stop: (company) => stopOn(s, company, 'recently_called'),
    kill: (company) => setNumber(s, s.phoneId(company), 'dead').then(() => recompute(s, company)),
    revive: (company) => setNumber(s, s.phoneId(company), 'ok').then(() => recompute(s, company)),
    remove: (company) => setDeleted(s, company, 1).then(() => recompute(s, company)),
    restore: (company) => setDeleted(s, company, null).then(() => recompute(s, company)),
  }
  const step = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.constantFrom(...companies))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (wanted) => {
      for (const [name, company] of wanted) await steps[name]?.(company)
      const ids = companies.map((company) => s.companyId(company))
      for (const entry of await loadBarFacts(s.db.read, ids)) {
        const expected = barsOf(entry).map((bar) => bar.cause)
        const standing = await standingOn(s, entry.entryId)
        expect(standing.bars).toEqual(expected.sort())
        expect(standing.state).toBe(expected.length > 0 ? 'barred' : 'waiting')
      }
      const again = await inOneWrite(s.as('anna'), (work) => recomputeBars(work, { organizationIds: ids }))
      expect(again).toEqual({ barred: [], unbarred: [] })
    }),
    { numRuns: 25 },
  )
})
