import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { listLocks } from '@/lib/locks/list-locks'
import { steerLocks } from '@/lib/locks/steer-locks'
import { undoSteering } from '@/lib/locks/undo-steering'
import { fourPromises, steering } from '../support/four-promises'
import { HOUR, iso } from '../support/lock-instants'
import { logOf, refusal } from '../support/lock-log'
import { entryOf } from '../support/standing-bars'

describe('steering', () => {
  test('answers for each promise who had it, who has it now and when, and why the others stayed', async () => {
    const { s, lockIds } = await fourPromises()
    const [a = 0, b = 0, c = 0] = lockIds
    const [anna, bo, cilla] = ['anna', 'bo', 'cilla'].map((name) => s.userId(name))
    const toBo = await steerLocks(s.as('eva'), steering(s, [a, a, 999], ['bo', 'bo']))
    const promisedAt = s.clock.now + HOUR
    const nowA = toBo.steered[0]?.nowLockId ?? 0
    expect(toBo).toEqual({
      at: s.clock.now,
      stayed: [],
      steered: [
        {
          ...{ lockId: a, organizationId: s.companyId('A'), nowLockId: nowA, fromUserId: anna, toUserId: bo },
          ...{ promisedAt, nowPromisedAt: promisedAt },
        },
      ],
    })
    expect(nowA).not.toBe(a)
    const away = { ...steering(s, [a, nowA, b, c], ['bo', 'cilla']), fromUserId: anna }
    const done = await steerLocks(s.as('eva'), away)
    expect(done.stayed).toEqual([
      { lockId: a, organization: 'A', why: 'released', name: null },
      { lockId: nowA, organization: 'A', why: 'moved', name: 'bo' },
    ])
    // Bo has one already: Cilla gets the first, and then both have one.
    expect(done.steered.map(({ toUserId }) => toUserId)).toEqual([cilla, bo])
    expect(await logOf(s, 'user')).toEqual([
      {
        ...{ action: 'user:promises_handed_over', entityId: anna, userId: s.userId('eva'), before: {} },
        after: { toUserIds: [bo, cilla], reason: 'Anna är sjuk', moved: 2, stayed: 2 },
      },
    ])
    const again = await steerLocks(s.as('eva'), steering(s, [nowA], ['bo', 'cilla']))
    expect(again).toMatchObject({
      ...{ steered: [], stayed: [{ lockId: nowA, organization: 'A', why: 'same_owner', name: 'bo' }] },
    })
  })

  test('gives a time that is said, or the start of the next working day, and keeps owner and lock', async () => {
    const { s, lockIds } = await fourPromises()
    const [a = 0, b = 0] = lockIds
    const said = instantOf('2026-11-24', 13 * 60)
    const extend = (lockId: number, promisedAt?: string) => ({
      ...steering(s, [lockId], []),
      act: { kind: 'extend' as const, ...(promisedAt ? { promisedAt } : {}) },
    })
    const first = await steerLocks(s.as('eva'), extend(a, iso(said)))
    const kept = { lockId: a, nowLockId: a, fromUserId: s.userId('anna'), toUserId: s.userId('anna') }
    expect(first.steered).toMatchObject([{ ...kept, promisedAt: s.clock.now + HOUR, nowPromisedAt: said }])
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ dueAt: said, lane: 'prio', ownerId: s.userId('anna') })
    const second = await steerLocks(s.as('eva'), extend(b))
    expect(second.steered).toMatchObject([{ nowPromisedAt: instantOf('2026-11-20', 8 * 60) }])
    expect(await logOf(s, 'user')).toEqual([])
  })

  test('takes a released promise from the deck it stood on', async () => {
    const { s, lockIds } = await fourPromises()
    const [hold] = await s.db.write(({ q, t }) => {
      const card = { entryId: s.entryId('A'), organizationId: s.companyId('A'), userId: s.userId('anna') }
      const times = { since: 1, lastInputAt: 1, until: 9e14, token: '1.t', why: '', kind: 'deck' } as const
      return q
        .insert(t.hold)
        .values({ ...card, ...times })
        .returning()
    })
    await s.db.write(({ q, t }) =>
      q
        .update(t.queueEntry)
        .set({ heldById: s.userId('anna'), token: '1.t' })
        .where(eq(t.queueEntry.id, hold?.entryId ?? 0))
        .returning(),
    )
    const released = { ...steering(s, lockIds.slice(0, 1), []), act: { kind: 'release' as const } }
    const done = await steerLocks(s.as('eva'), released)
    expect(done.steered).toMatchObject([{ toUserId: null, nowLockId: lockIds[0] }])
    expect(s.told('deck:changed')).toEqual([
      { name: 'deck:changed', to: [`user:${s.userId('anna')}`], payload: { reason: 'withdrawn' } },
    ])
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ heldById: null, token: null, lane: 'callback' })
    const locks = await s.db.read.q.select().from(s.db.read.t.addressLock)
    const row = locks.find(({ id }) => id === lockIds[0])
    expect(row).toMatchObject({ reason: 'released', reasonText: 'Anna är sjuk', releasedById: s.userId('eva') })
  })

  test('is taken back within ten minutes, to the minute, and refused in words after that', async () => {
    const { s, lockIds } = await fourPromises()
    const [given, late] = [steering(s, lockIds.slice(0, 1), ['bo']), steering(s, lockIds.slice(1, 2), ['bo'])]
    await steerLocks(s.as('eva'), given)
    await steerLocks(s.as('eva'), late)
    const undo = (steeringId: string) => undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId })
    s.wait(10)
    expect(await undo(given.commandId)).toEqual({ restored: 1, left: 0 })
    s.clock.now += 1
    expect(await refusal(undo(late.commandId))).toMatchObject({
      ...{ code: 'conflict', message: 'Det går inte att ångra längre.' },
    })
    expect(await refusal(undo(randomUUID()))).toMatchObject({ code: 'not_found' })
    const log = await logOf(s, 'address_lock')
    expect(log.at(-1)?.after).toMatchObject({ ownerId: s.userId('anna'), reason: 'Ångrat' })
  })

  test('a promise whose owner has left since is not given back to them', async () => {
    const { s, lockIds } = await fourPromises()
    const given = steering(s, lockIds.slice(0, 1), ['bo'])
    await steerLocks(s.as('eva'), given)
    await s.db.write(({ q, t }) =>
      q
        .update(t.user)
        .set({ active: false })
        .where(eq(t.user.id, s.userId('anna')))
        .returning(),
    )
    const undone = await undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId: given.commandId })
    expect(undone).toEqual({ restored: 0, left: 1 })
  })

  test('a new time is taken back unless somebody has given another since', async () => {
    const { s, lockIds } = await fourPromises()
    const extend = (lockId = 0) => ({ ...steering(s, [lockId], []), act: { kind: 'extend' as const } })
    const [first, second, third] = [extend(lockIds[0]), extend(lockIds[1]), extend(lockIds[1])]
    const [before] = await s.db.read.q.select().from(s.db.read.t.addressLock)
    await steerLocks(s.as('eva'), first)
    await steerLocks(s.as('eva'), second)
    await steerLocks(s.as('adam'), {
      ...third,
      act: { kind: 'extend', promisedAt: iso(instantOf('2026-11-25', 600)) },
    })
    const undo = (steeringId: string) => undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId })
    expect(await undo(first.commandId)).toEqual({ restored: 1, left: 0 })
    expect(await undo(second.commandId)).toEqual({ restored: 0, left: 1 })
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ dueAt: before?.promisedAt, lane: 'prio' })
    const [after] = await listLocks(s.as('eva'), { overdueFrom: 0 })
    expect(after?.overdueDays).toBe(0)
  })
})
