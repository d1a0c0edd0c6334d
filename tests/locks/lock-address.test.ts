import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { endLock } from '@/lib/locks/end-lock'
import { openLockCount, openLocksOn } from '@/lib/locks/find-locks'
import { movePromise } from '@/lib/locks/move-promise'
import { reopenLock } from '@/lib/locks/reopen-lock'
import { lockCompany } from '../support/lock-company'
import { type Scenario, scenario } from '../support/scenario'
import { auditOf, entryOf, standingOn } from '../support/standing-bars'

const SWITCHBOARD = '+4631390900'
const prio = { lane: 'prio', owner: 'anna', isPromised: true } as const

const twoBehindOneNumber = () =>
  scenario({
    users: { anna: 'caller', bo: 'caller', eva: 'supervisor' },
    campaigns: { höst: {}, vinter: {} },
    companies: {
      Norr: { phones: [SWITCHBOARD], queue: { höst: prio, vinter: {} } },
      Söder: { phones: [SWITCHBOARD, '+4631390901'], queue: { höst: {} } },
      Annan: { queue: { höst: {} } },
    },
  })

const lockRow = async (s: Scenario, lockId: number) => {
  const { q, t } = s.db.read
  const [row] = await q.select().from(t.addressLock).where(eq(t.addressLock.id, lockId))
  return row
}

describe('locking an address', () => {
  test('is told in every room that shows the company or one with its number', async () => {
    const s = await twoBehindOneNumber()
    const { lockId, competing } = await lockCompany(s, { company: 'Norr', owner: 'anna' })
    expect(competing).toBe(false)
    const told = s.told('card:locked').map((fact) => ({ to: fact.to, payload: fact.payload }))
    const payload = { lockId, ownerId: s.userId('anna'), since: new Date(s.clock.now).toISOString() }
    expect(told).toEqual([
      {
        to: expect.arrayContaining([
          `organization:${s.companyId('Norr')}`,
          `campaign:${s.campaignId('höst')}`,
          `campaign:${s.campaignId('vinter')}`,
          `user:${s.userId('anna')}`,
        ]),
        payload: { organizationId: s.companyId('Norr'), ...payload },
      },
      {
        to: [`organization:${s.companyId('Söder')}`, `campaign:${s.campaignId('höst')}`],
        payload: { organizationId: s.companyId('Söder'), ...payload },
      },
    ])
    expect(s.told('callbacks:changed')).toHaveLength(1)
    expect(await auditOf(s, 'address_lock')).toEqual(['lock:made'])
  })

  test('is found on the company and through the shared number, with its owner', async () => {
    const s = await twoBehindOneNumber()
    const { lockId } = await lockCompany(s, { company: 'Norr', owner: 'anna' })
    const of = (company: string) => openLocksOn(s.db.read, { organizationId: s.companyId(company) })
    expect(await of('Norr')).toMatchObject([{ id: lockId, ownerName: 'anna' }])
    expect(await of('Söder')).toMatchObject([{ id: lockId, organizationId: s.companyId('Norr') }])
    expect(await of('Annan')).toEqual([])
    expect(await openLockCount(s.db.read, { userId: s.userId('anna') })).toBe(1)
    expect(await openLockCount(s.db.read, { userId: s.userId('bo') })).toBe(0)
  })

  test('of a company that has no number at all works by the company', async () => {
    const s = await scenario({ companies: { Tyst: { phones: [] } } })
    await lockCompany(s, { company: 'Tyst', owner: 'anna' })
    expect(await openLocksOn(s.db.read, { organizationId: s.companyId('Tyst') })).toHaveLength(1)
  })

  test('two who lock one number in the same instant: one lock, the other competes and the supervisor can find it', async () => {
    const s = await twoBehindOneNumber()
    const answers = await Promise.all([
      lockCompany(s, { company: 'Norr', owner: 'anna' }),
      lockCompany(s, { company: 'Söder', owner: 'bo' }),
    ])
    expect(answers.map((answer) => answer.competing).sort()).toEqual([false, true])
    const open = await s.db.read.q.select().from(s.db.read.t.addressLock)
    expect(open).toHaveLength(1)
    expect(await auditOf(s, 'address_lock')).toEqual(['lock:made', 'lock:competing'])
  })

  test('bars every other card of the company and of its numbers, in any campaign, and no other', async () => {
    const s = await twoBehindOneNumber()
    await lockCompany(s, { company: 'Norr', owner: 'anna' })
    const barred = { state: 'barred', bars: ['lock'] }
    const free = { state: 'waiting', bars: [] }
    expect(await standingOn(s, s.entryId('Norr'))).toEqual(free)
    expect(await standingOn(s, s.entryId('Norr', 'vinter'))).toEqual(barred)
    expect(await standingOn(s, s.entryId('Söder'))).toEqual(barred)
    expect(await standingOn(s, s.entryId('Annan'))).toEqual(free)
  })

  test('two who lock one company in the same instant: one lock', async () => {
    const s = await twoBehindOneNumber()
    const answers = await Promise.all(['anna', 'bo', 'eva'].map((owner) => lockCompany(s, { company: 'Annan', owner })))
    expect(answers.filter((answer) => !answer.competing)).toHaveLength(1)
  })

  test('again by its owner moves the promise', async () => {
    const s = await twoBehindOneNumber()
    const first = await lockCompany(s, { company: 'Norr', owner: 'anna' })
    const again = await lockCompany(s, { company: 'Norr', owner: 'anna', inMinutes: 300 })
    expect(again).toEqual({ lockId: first.lockId, competing: false })
    expect((await lockRow(s, first.lockId))?.promisedAt).toBe(s.clock.now + 300 * 60_000)
  })

  test('again by its owner in another campaign moves the promise there, and the first card is anyone`s after', async () => {
    const s = await twoBehindOneNumber()
    await lockCompany(s, { company: 'Norr', owner: 'anna' })
    await lockCompany(s, { company: 'Norr', owner: 'anna', campaign: 'vinter' })
    expect(await entryOf(s, s.entryId('Norr'))).toMatchObject({ lane: 'callback', ownerId: null, state: 'barred' })
    expect(await standingOn(s, s.entryId('Norr', 'vinter'))).toEqual({ state: 'waiting', bars: [] })
  })
})

describe('ending a lock', () => {
  test('by release makes the promise anyone`s with its time kept, frees the others, and is told', async () => {
    const s = await twoBehindOneNumber()
    const { lockId } = await lockCompany(s, { company: 'Norr', owner: 'anna' })
    const { dueAt } = await entryOf(s, s.entryId('Norr'))
    await inOneWrite(s.as('eva'), (work) => endLock(work, { lockId, reason: 'released', reasonText: 'sjuk' }))
    expect(await entryOf(s, s.entryId('Norr'))).toMatchObject({
      lane: 'callback',
      ownerId: null,
      dueAt,
      state: 'waiting',
    })
    expect((await standingOn(s, s.entryId('Söder'))).state).toBe('waiting')
    expect(s.told('card:unlocked')).toHaveLength(2)
    expect(await lockRow(s, lockId)).toMatchObject({
      reason: 'released',
      reasonText: 'sjuk',
      releasedById: s.userId('eva'),
    })
  })

  test('by an outcome leaves the promise to the outcome', async () => {
    const s = await twoBehindOneNumber()
    const { lockId } = await lockCompany(s, { company: 'Norr', owner: 'anna' })
    await inOneWrite(s.as('anna'), (work) => endLock(work, { lockId, reason: 'outcome' }))
    expect(await entryOf(s, s.entryId('Norr'))).toMatchObject({ lane: 'prio', ownerId: s.userId('anna') })
  })

  test('twice does nothing the second time', async () => {
    const s = await twoBehindOneNumber()
    const { lockId } = await lockCompany(s, { company: 'Norr', owner: 'anna' })
    await inOneWrite(s.as('anna'), (work) => endLock(work, { lockId, reason: 'outcome' }))
    s.facts.length = 0
    await inOneWrite(s.as('eva'), (work) => endLock(work, { lockId, reason: 'released' }))
    expect(s.facts).toEqual([])
    expect((await lockRow(s, lockId))?.reason).toBe('outcome')
  })
})

describe('undo', () => {
  test('opens a lock again with its bars', async () => {
    const s = await twoBehindOneNumber()
    const { lockId } = await lockCompany(s, { company: 'Norr', owner: 'anna' })
    await inOneWrite(s.as('anna'), (work) => endLock(work, { lockId, reason: 'outcome' }))
    const isOpen = await inOneWrite(s.as('anna'), (work) => reopenLock(work, { lockId }))
    expect(isOpen).toBe(true)
    expect(await lockRow(s, lockId)).toMatchObject({ releasedAt: null, reason: null })
    expect((await standingOn(s, s.entryId('Söder'))).bars).toEqual(['lock'])
  })

  test('does not open it when somebody has locked the company or its number since', async () => {
    const s = await twoBehindOneNumber()
    const { lockId } = await lockCompany(s, { company: 'Norr', owner: 'anna' })
    await inOneWrite(s.as('anna'), (work) => endLock(work, { lockId, reason: 'outcome' }))
    await lockCompany(s, { company: 'Söder', owner: 'bo' })
    expect(await inOneWrite(s.as('anna'), (work) => reopenLock(work, { lockId }))).toBe(false)
    expect((await lockRow(s, lockId))?.releasedAt).not.toBeNull()
  })

  test('moves a promise back, and refuses one that is released', async () => {
    const s = await twoBehindOneNumber()
    const { lockId } = await lockCompany(s, { company: 'Norr', owner: 'anna' })
    await inOneWrite(s.as('anna'), (work) => movePromise(work, { lockId, entryId: s.entryId('Norr'), promisedAt: 123 }))
    expect((await lockRow(s, lockId))?.promisedAt).toBe(123)
    await inOneWrite(s.as('anna'), (work) => endLock(work, { lockId, reason: 'outcome' }))
    const late = inOneWrite(s.as('anna'), (work) =>
      movePromise(work, { lockId, entryId: s.entryId('Norr'), promisedAt: 5 }),
    )
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
  })
})
