import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { extendLock } from '@/lib/locks/extend-lock'
import { listCompeting } from '@/lib/locks/list-competing'
import { movePromise } from '@/lib/locks/move-promise'
import { releaseLock } from '@/lib/locks/release-lock'
import { reopenPromise } from '@/lib/locks/reopen-promise'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { annasLock, command } from '../support/annas-lock'
import { lockCompany } from '../support/lock-company'
import { logOf, refusal, toldSince } from '../support/lock-log'
import { iso, MINUTE } from '../support/lock-steps'
import type { Scenario } from '../support/scenario'
import { entryOf, standingOn } from '../support/standing-bars'

const callbacksOf = (s: Scenario, name: string) => ({
  name: 'callbacks:changed',
  to: [`user:${s.userId(name)}`, 'floor'],
  payload: { userId: s.userId(name) },
})

const room = (s: Scenario, company: string) => `organization:${s.companyId(company)}`

describe('a lock is written in the log with what it was and became, and told', () => {
  test('when it is made, moved, moved by its own further Prio, and when another promises the same', async () => {
    const { s, lockId } = await annasLock()
    const [anna, A, since] = [s.userId('anna'), s.companyId('A'), s.clock.now]
    const first = { organizationId: A, ownerId: anna, promisedAt: since + 60 * MINUTE }
    expect(await logOf(s, 'address_lock')).toEqual([
      { action: 'lock:made', entityId: lockId, userId: anna, before: {}, after: first },
    ])
    s.wait(1)
    await lockCompany(s, { company: 'A', owner: 'anna', inMinutes: 300 })
    expect(toldSince(s)).toEqual([callbacksOf(s, 'anna')])
    const again = s.clock.now + 300 * MINUTE
    await lockCompany(s, { company: 'B', owner: 'bo', inMinutes: 30 })
    expect(toldSince(s)).toEqual([{ name: 'callbacks:changed', to: ['floor'], payload: { userId: s.userId('bo') } }])
    const theirs = { organizationId: s.companyId('B'), entryId: s.entryId('B'), ownerId: s.userId('bo') }
    const promisedAt = s.clock.now + 30 * MINUTE
    expect((await logOf(s, 'address_lock')).slice(1)).toEqual([
      {
        ...{ action: 'lock:promise_moved', entityId: lockId, userId: anna },
        ...{ before: { promisedAt: first.promisedAt }, after: { promisedAt: again } },
      },
      {
        ...{ action: 'lock:competing', entityId: lockId, userId: s.userId('bo') },
        ...{ before: { ownerId: anna, promisedAt: again }, after: { ...theirs, promisedAt } },
      },
    ])
    const [competing] = await listCompeting(s.as('eva'))
    expect(competing).toEqual({
      ...{ id: expect.any(Number), lockId, userId: s.userId('bo'), userName: 'bo' },
      ...{ at: iso(s.clock.now), promisedAt: iso(promisedAt) },
    })
  })

  test('when its promise is moved by itself', async () => {
    const { s, lockId } = await annasLock()
    const before = { promisedAt: s.clock.now + 60 * MINUTE }
    const moving = { lockId, entryId: s.entryId('A'), promisedAt: 123 }
    await inOneWrite(s.as('anna'), (work) => movePromise(work, moving))
    expect(toldSince(s)).toEqual([callbacksOf(s, 'anna')])
    expect((await logOf(s, 'address_lock'))[1]).toEqual({
      ...{ action: 'lock:promise_moved', entityId: lockId, userId: s.userId('anna') },
      ...{ before, after: { promisedAt: 123 } },
    })
    const gone = inOneWrite(s.as('anna'), (work) => movePromise(work, { ...moving, lockId: 999 }))
    expect(await refusal(gone)).toMatchObject({ code: 'conflict', message: 'Låset är redan släppt.' })
  })

  test('when it is given another time', async () => {
    const { s, lockId } = await annasLock()
    const before = { promisedAt: s.clock.now + 60 * MINUTE, overdueDays: 0 }
    const { promisedAt } = await extendLock(s.as('eva'), command(lockId))
    expect(toldSince(s)).toEqual([callbacksOf(s, 'anna')])
    expect((await logOf(s, 'address_lock'))[1]).toEqual({
      ...{ action: 'lock:extended', entityId: lockId, userId: s.userId('eva'), before },
      after: { promisedAt: Date.parse(promisedAt ?? ''), reason: 'Anna är sjuk' },
    })
  })

  test('when it is given back: all that it reached are free, and who shows them is told', async () => {
    const { s, lockId } = await annasLock()
    const [anna, A] = [s.userId('anna'), s.companyId('A')]
    await releaseLock(s.as('anna'), command(lockId, 'Fel dag'))
    const freed = (company: string) => ({ organizationId: s.companyId(company), lockId, byId: anna })
    const campaign = `campaign:${s.campaignId()}`
    expect(toldSince(s)).toEqual([
      { name: 'card:unlocked', to: [room(s, 'A'), campaign, `user:${anna}`], payload: freed('A') },
      { name: 'card:unlocked', to: [room(s, 'B'), campaign], payload: freed('B') },
      callbacksOf(s, 'anna'),
    ])
    expect((await logOf(s, 'address_lock'))[1]).toEqual({
      ...{ action: 'lock:given_back', entityId: lockId, userId: anna },
      before: { organizationId: A, ownerId: anna, promisedAt: s.clock.now + 60 * MINUTE },
      after: { reason: 'given_back', reasonText: 'Fel dag' },
    })
    expect(await s.db.read.q.select().from(s.db.read.t.activity)).toEqual([])
  })

  test('when a supervisor releases it: a line in the history says what was promised, by whom and why', async () => {
    const { s, lockId } = await annasLock()
    await releaseLock(s.as('eva'), command(lockId))
    const eva = s.userId('eva')
    const [line] = await s.db.read.q.select().from(s.db.read.t.activity)
    expect(line).toMatchObject({
      ...{ kind: 'note', createdById: eva, organizationId: s.companyId('A'), counted: false, startAt: s.clock.now },
      ...{ localDay: '2026-11-19', localHour: 10, commandId: null },
      body: expect.stringMatching(/^anna lovade ringa .*11:41.*\. Löftet släpptes: Anna är sjuk$/),
    })
    expect(toldSince(s).at(-1)).toEqual({
      ...{ name: 'card:changed', to: [room(s, 'A')] },
      payload: { organizationId: s.companyId('A'), what: 'note', byId: eva },
    })
  })

  test('when it changes hands: the old one ends, a new one is made with the same time, and both owners are told', async () => {
    const { s, lockId } = await annasLock()
    const [eva, A, promisedAt] = [s.userId('eva'), s.companyId('A'), s.clock.now + 60 * MINUTE]
    s.wait(5)
    const { lockId: madeId, ...answer } = await takeOverLock(s.as('eva'), command(lockId))
    expect(answer).toEqual({ promisedAt: iso(promisedAt) })
    expect((await logOf(s, 'address_lock')).slice(1)).toEqual([
      {
        ...{ action: 'lock:taken_over', entityId: lockId, userId: eva },
        before: { organizationId: A, ownerId: s.userId('anna'), promisedAt },
        after: { reason: 'taken_over', reasonText: 'Anna är sjuk' },
      },
      {
        ...{ action: 'lock:made', entityId: madeId, userId: eva, before: { lockId } },
        after: { ownerId: eva, promisedAt, reason: 'Anna är sjuk' },
      },
    ])
    expect(s.told('card:locked').map(({ payload }) => payload)).toEqual(
      ['A', 'B'].map((company) => ({
        ...{ organizationId: s.companyId(company), lockId: madeId, ownerId: eva, since: iso(s.clock.now) },
      })),
    )
    const rows = await s.db.read.q.select().from(s.db.read.t.addressLock)
    expect(rows.find(({ id }) => id === madeId)).toMatchObject({ createdById: eva, createdAt: s.clock.now, promisedAt })
    expect(await standingOn(s, s.entryId('B'))).toEqual({ state: 'barred', bars: ['lock'] })
    expect(await standingOn(s, s.entryId('A'))).toEqual({ state: 'waiting', bars: [] })
  })

  test('when it is opened again: since when it stood, and with its bars', async () => {
    const { s, lockId } = await annasLock()
    const [anna, A, since] = [s.userId('anna'), s.companyId('A'), s.clock.now]
    await releaseLock(s.as('anna'), command(lockId))
    s.wait(1)
    toldSince(s)
    expect(await inOneWrite(s.as('anna'), (work) => reopenPromise(work, { lockId }))).toBe(false)
    await s.db.write(({ q, t }) =>
      q
        .update(t.queueEntry)
        .set({ dueAt: since + 60 * MINUTE })
        .returning(),
    )
    expect(await inOneWrite(s.as('anna'), (work) => reopenPromise(work, { lockId }))).toBe(true)
    expect((await logOf(s, 'address_lock')).at(-1)).toEqual({
      ...{ action: 'lock:reopened', entityId: lockId, userId: anna, before: {} },
      after: { organizationId: A, ownerId: anna },
    })
    expect(s.told('card:locked')[0]?.payload).toEqual({ organizationId: A, lockId, ownerId: anna, since: iso(since) })
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ lane: 'prio', ownerId: anna })
    expect(await standingOn(s, s.entryId('B'))).toEqual({ state: 'barred', bars: ['lock'] })
  })
})
