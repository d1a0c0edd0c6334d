import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { extendLock } from '@/lib/locks/extend-lock'
import { releaseLock } from '@/lib/locks/release-lock'
import { steerLocks } from '@/lib/locks/steer-locks'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { undoSteering } from '@/lib/locks/undo-steering'
import { annasLock, command, openLocks } from '../support/annas-lock'
import { fourPromises, steering } from '../support/four-promises'
import { holdCard } from '../support/hold-card'
import { refusal } from '../support/lock-log'
import { entryOf } from '../support/standing-bars'

describe('a command`s id belongs to one act', () => {
  test('on a lock: what extended it neither releases it nor gives it away, and answers the same again', async () => {
    const { s, lockId } = await annasLock()
    const once = command(lockId)
    const first = await extendLock(s.as('eva'), once)
    expect(await extendLock(s.as('eva'), once)).toEqual(first)
    const reused = { code: 'command_reused' }
    expect(await refusal(releaseLock(s.as('eva'), once))).toMatchObject(reused)
    expect(await refusal(takeOverLock(s.as('eva'), once))).toMatchObject(reused)
    expect(await refusal(extendLock(s.as('eva'), { ...once, reason: 'annat' }))).toMatchObject(reused)
    const release = command(lockId)
    expect(await releaseLock(s.as('eva'), release)).toEqual({ lockId, promisedAt: null })
    expect(await refusal(extendLock(s.as('eva'), release))).toMatchObject(reused)
    const [row] = await s.db.read.q.select().from(s.db.read.t.addressLock)
    expect(row).toMatchObject({ reason: 'released', reasonText: 'Anna är sjuk' })
  })

  test('on many: the same undo is one, and another under its id is refused', async () => {
    const { s, lockIds } = await fourPromises()
    const given = steering(s, lockIds.slice(0, 2), ['bo'])
    await steerLocks(s.as('eva'), given)
    expect((await refusal(steerLocks(s.as('eva'), { ...given, reason: 'annat' }))).code).toBe('command_reused')
    const undo = { commandId: randomUUID(), steeringId: given.commandId }
    const undone = await undoSteering(s.as('eva'), undo)
    expect(await undoSteering(s.as('eva'), undo)).toEqual(undone)
    const other = undoSteering(s.as('eva'), { ...undo, steeringId: randomUUID() })
    expect((await refusal(other)).code).toBe('command_reused')
    const nothing = undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId: randomUUID() })
    expect((await refusal(nothing)).message).toContain('Åtgärden')
    // What is no steering is not taken back either.
    const notSteering = undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId: undo.commandId })
    expect((await refusal(notSteering)).code).toBe('not_found')
  })
})

describe('what is taken back', () => {
  const undoing = async (act: { kind: 'release' } | { kind: 'extend' }) => {
    const { s, lockIds } = await fourPromises()
    const steered = { ...steering(s, lockIds.slice(0, 1), []), act }
    await steerLocks(s.as('eva'), steered)
    const undo = () => undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId: steered.commandId })
    return { s, lockId: lockIds[0] ?? 0, undo }
  }
  const LEFT = { restored: 0, left: 1 }

  test('is nothing that stands on a screen just now, and what stands on deck all the same', async () => {
    const desk = await undoing({ kind: 'extend' })
    await holdCard(desk.s, { user: 'anna', company: 'A', kind: 'desk' })
    expect(await desk.undo()).toEqual(LEFT)
    const deck = await undoing({ kind: 'extend' })
    await holdCard(deck.s, { user: 'anna', company: 'A', kind: 'deck' })
    expect(await deck.undo()).toEqual({ restored: 1, left: 0 })
  })

  test('is no promise that was released or called since', async () => {
    const released = await undoing({ kind: 'extend' })
    await releaseLock(released.s.as('anna'), command(released.lockId))
    expect(await released.undo()).toEqual(LEFT)
    const called = await undoing({ kind: 'release' })
    await called.s.db.write(({ q, t }) => q.update(t.queueEntry).set({ lane: 'retry' }).returning())
    expect(await called.undo()).toEqual(LEFT)
    expect(await entryOf(called.s, called.s.entryId('A'))).toMatchObject({ lane: 'retry', ownerId: null })
  })

  test('is overdue again by the working days that it was', async () => {
    const { s, lockIds } = await fourPromises()
    s.wait(4 * 24 * 60 + 120)
    const extended = { ...steering(s, lockIds.slice(0, 1), []), act: { kind: 'extend' as const } }
    await steerLocks(s.as('eva'), extended)
    const overdue = async () => (await openLocks(s)).find(({ id }) => id === lockIds[0])?.overdueDays
    expect(await overdue()).toBe(0)
    await undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId: extended.commandId })
    // Friday and Monday of the four days.
    expect(await overdue()).toBe(2)
  })
})
