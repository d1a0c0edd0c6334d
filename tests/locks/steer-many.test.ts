import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { listTakers } from '@/lib/locks/list-takers'
import { steerLocks } from '@/lib/locks/steer-locks'
import { undoSteering } from '@/lib/locks/undo-steering'
import { openLocks } from '../support/annas-lock'
import { fourPromises, ownersOf, steering } from '../support/four-promises'
import { holdCard } from '../support/hold-card'
import type { Scenario } from '../support/scenario'
import { auditOf, entryOf } from '../support/standing-bars'

const notesOn = async (s: Scenario, company: string) => {
  const { q, t } = s.db.read
  const rows = await q.select().from(t.activity)
  return rows.filter(({ organizationId }) => organizationId === s.companyId(company))
}

describe('all promises of who is away', () => {
  test('move to another in one act, which the log says once and each lock too', async () => {
    const { s, lockIds } = await fourPromises()
    const done = await steerLocks(s.as('eva'), { ...steering(s, lockIds, ['bo']), fromUserId: s.userId('anna') })
    expect(done.steered).toHaveLength(4)
    expect(await ownersOf(s)).toEqual(['bo', 'bo', 'bo', 'bo'])
    expect(await auditOf(s, 'user')).toEqual(['user:promises_handed_over'])
    expect((await auditOf(s, 'address_lock')).filter((action) => action === 'lock:taken_over')).toHaveLength(4)
    const told = s.told('callbacks:changed').flatMap(({ to }) => to)
    for (const room of [`user:${s.userId('anna')}`, `user:${s.userId('bo')}`, 'floor']) expect(told).toContain(room)
  })

  test('are spread evenly, who has fewest gets the next', async () => {
    const { s, lockIds } = await fourPromises()
    await steerLocks(s.as('eva'), { ...steering(s, lockIds, ['bo', 'cilla']), fromUserId: s.userId('anna') })
    expect(await ownersOf(s)).toEqual(['bo', 'bo', 'cilla', 'cilla'])
    const { takers } = await listTakers(s.as('eva'))
    expect(takers).toMatchObject([
      { name: 'anna', open: 0 },
      { name: 'bo', open: 2 },
      { name: 'cilla', open: 2 },
      { name: 'eva', open: 0 },
    ])
  })

  test('go to anyone, with a line in the history that says what was promised, by whom and why', async () => {
    const { s, lockIds } = await fourPromises()
    const input = { ...steering(s, lockIds, []), act: { kind: 'release' as const }, fromUserId: s.userId('anna') }
    await steerLocks(s.as('eva'), input)
    expect(await openLocks(s)).toEqual([])
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ lane: 'callback', ownerId: null })
    expect(await notesOn(s, 'A')).toMatchObject([
      { kind: 'note', body: expect.stringMatching(/^anna lovade ringa .+ Löftet släpptes: Anna är sjuk$/) },
    ])
  })

  test('what is on the screen just now stays, and is named', async () => {
    const { s, lockIds } = await fourPromises()
    await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    const done = await steerLocks(s.as('eva'), { ...steering(s, lockIds, ['bo']), fromUserId: s.userId('anna') })
    expect(done.stayed).toEqual([{ lockId: lockIds[0], organization: 'A', why: 'on_screen', name: 'anna' }])
    expect(await ownersOf(s)).toEqual(['anna', 'bo', 'bo', 'bo'])
  })

  test('two supervisors at once: each promise moves once, and the second hears where it went', async () => {
    const { s, lockIds } = await fourPromises()
    const from = { fromUserId: s.userId('anna') }
    const [first, second] = await Promise.all([
      steerLocks(s.as('eva'), { ...steering(s, lockIds, ['bo']), ...from }),
      steerLocks(s.as('adam'), { ...steering(s, lockIds, ['cilla']), ...from }),
    ])
    expect([first.steered.length, second.steered.length].sort()).toEqual([0, 4])
    expect([...first.stayed, ...second.stayed].map(({ why }) => why)).toEqual(Array(4).fill('released'))
    expect(new Set(await ownersOf(s)).size).toBe(1)
  })

  test('the same command moves them once', async () => {
    const { s, lockIds } = await fourPromises()
    const input = { ...steering(s, lockIds, ['bo']), fromUserId: s.userId('anna') }
    const first = await steerLocks(s.as('eva'), input)
    expect(await steerLocks(s.as('eva'), input)).toEqual(first)
    expect(await auditOf(s, 'user')).toHaveLength(1)
  })
})

describe('taking it back', () => {
  test('everybody has their promises again, in the same time', async () => {
    const { s, lockIds } = await fourPromises()
    const given = steering(s, lockIds, ['bo'])
    await steerLocks(s.as('eva'), given)
    s.wait(9)
    const undone = await undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId: given.commandId })
    expect(undone).toEqual({ restored: 4, left: 0 })
    expect(await ownersOf(s)).toEqual(['anna', 'anna', 'anna', 'anna'])
  })

  test('a released promise is locked again, and its line in the history is struck out', async () => {
    const { s, lockIds } = await fourPromises()
    const released = { ...steering(s, lockIds.slice(0, 1), []), act: { kind: 'release' as const } }
    await steerLocks(s.as('eva'), released)
    s.wait(1)
    const undo = { commandId: randomUUID(), steeringId: released.commandId }
    expect(await undoSteering(s.as('eva'), undo)).toEqual({ restored: 1, left: 0 })
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ lane: 'prio', ownerId: s.userId('anna') })
    expect((await notesOn(s, 'A'))[0]?.undoneAt).not.toBeNull()
  })

  test('a release is taken back once: what another supervisor then releases stays released', async () => {
    const { s, lockIds } = await fourPromises()
    const release = () => ({ ...steering(s, lockIds.slice(0, 1), []), act: { kind: 'release' as const } })
    const first = release()
    const undo = () => undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId: first.commandId })
    await steerLocks(s.as('eva'), first)
    s.wait(1)
    await undo()
    s.wait(1)
    await steerLocks(s.as('adam'), release())
    expect(await undo()).toEqual({ restored: 0, left: 1 })
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ lane: 'callback', ownerId: null })
  })

  test('a released promise that became another caller`s next card is on no deck once it is the owner`s again', async () => {
    const { s, lockIds } = await fourPromises()
    const released = { ...steering(s, lockIds.slice(0, 1), []), act: { kind: 'release' as const } }
    await steerLocks(s.as('eva'), released)
    await holdCard(s, { user: 'bo', company: 'A', kind: 'deck' })
    await undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId: released.commandId })
    const { q, t } = s.db.read
    expect(await q.select().from(t.hold)).toEqual([])
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ lane: 'prio', ownerId: s.userId('anna'), heldById: null })
    expect(s.told('deck:changed').map(({ to }) => to)).toContainEqual([`user:${s.userId('bo')}`])
  })

  test('a new time is the old one again, as late as it was', async () => {
    const { s, lockIds } = await fourPromises()
    s.wait(2 * 24 * 60)
    const before = (await openLocks(s)).find(({ id }) => id === lockIds[0])?.promisedAt
    const extended = { ...steering(s, lockIds.slice(0, 1), []), act: { kind: 'extend' as const }, reason: '' }
    await steerLocks(s.as('eva'), extended)
    await undoSteering(s.as('eva'), { commandId: randomUUID(), steeringId: extended.commandId })
    const after = (await openLocks(s)).find(({ id }) => id === lockIds[0])
    expect(after).toMatchObject({ promisedAt: before, overdueDays: 1 })
  })

  test('what somebody has called, or has on the screen, or was moved again stays as it is', async () => {
    const { s, lockIds } = await fourPromises()
    const given = steering(s, lockIds.slice(0, 2), ['bo'])
    const { steered } = await steerLocks(s.as('eva'), given)
    await steerLocks(s.as('adam'), steering(s, [steered[0]?.nowLockId ?? 0], ['cilla']))
    await holdCard(s, { user: 'bo', company: 'B', kind: 'desk' })
    const undo = { commandId: randomUUID(), steeringId: given.commandId }
    expect(await undoSteering(s.as('eva'), undo)).toEqual({ restored: 0, left: 2 })
    expect(await ownersOf(s)).toEqual(['anna', 'anna', 'bo', 'cilla'])
  })

  test('not after ten minutes, not another`s, not what is no steering', async () => {
    const { s, lockIds } = await fourPromises()
    const given = steering(s, lockIds, ['bo'])
    await steerLocks(s.as('eva'), given)
    const undo = () => ({ commandId: randomUUID(), steeringId: given.commandId })
    await expect(undoSteering(s.as('adam'), undo())).rejects.toMatchObject({ code: 'not_found' })
    await expect(undoSteering(s.as('anna'), undo())).rejects.toMatchObject({ code: 'forbidden' })
    s.wait(11)
    await expect(undoSteering(s.as('eva'), undo())).rejects.toMatchObject({ code: 'conflict' })
  })
})
