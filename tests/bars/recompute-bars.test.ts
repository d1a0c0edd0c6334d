import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadBarFacts } from '@/lib/bars/load-bar-facts'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { barsOf } from '@/lib/bars/rules'
import { inOneWrite } from '@/lib/context'
import { endLock } from '@/lib/locks/end-lock'
import { removeStop } from '@/lib/suppression/remove-stop'
import { chain, lockOn, recompute, SWITCHBOARD, setDeleted, setNumber, stopOn } from '../support/barred-chain'
import { standingOn } from '../support/standing-bars'

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
  const { stopId } = await stopOn(s, 'Söder', 'recently_called')
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
