import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { listLocks } from '@/lib/locks/list-locks'
import { markOverdueLocks } from '@/lib/locks/mark-overdue-locks'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { annasLock, command, openLocks } from '../support/annas-lock'
import { holdCard } from '../support/hold-card'
import { auditOf, entryOf, standingOn } from '../support/standing-bars'

describe('taking over', () => {
  test('gives the promise to the supervisor, and the address stays locked', async () => {
    const { s, lockId } = await annasLock()
    const answer = await takeOverLock(s.as('eva'), command(lockId))
    expect(answer.lockId).not.toBe(lockId)
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ lane: 'prio', ownerId: s.userId('eva'), state: 'waiting' })
    expect((await standingOn(s, s.entryId('B'))).bars).toEqual(['lock'])
    expect(await auditOf(s, 'address_lock')).toEqual(['lock:made', 'lock:taken_over', 'lock:made'])
    const told = s.told('callbacks:changed').map((fact) => fact.payload)
    expect(told).toEqual([{ userId: s.userId('anna') }, { userId: s.userId('eva') }])
  })

  test('gives an absent caller`s promise to another, who becomes a member of the campaign', async () => {
    const { s, lockId } = await annasLock({ campaigns: { höst: { members: ['anna'] } } })
    await takeOverLock(s.as('adam'), { ...command(lockId), toUserId: s.userId('bo') })
    expect(await openLocks(s)).toMatchObject([{ ownerName: 'bo' }])
    const { q, t } = s.db.read
    const members = await q
      .select()
      .from(t.campaignMember)
      .where(eq(t.campaignMember.userId, s.userId('bo')))
    expect(members).toHaveLength(1)
  })

  test('nobody who does not call can get it: an administrator, the office, somebody who has left', async () => {
    const { s, lockId } = await annasLock()
    await expect(takeOverLock(s.as('adam'), command(lockId))).rejects.toMatchObject({ code: 'invalid' })
    const toOffice = { ...command(lockId), toUserId: s.userId('disa') }
    await expect(takeOverLock(s.as('eva'), toOffice)).rejects.toMatchObject({ code: 'invalid' })
    await s.db.write(({ q, t }) =>
      q
        .update(t.user)
        .set({ active: false })
        .where(eq(t.user.id, s.userId('bo')))
        .returning(),
    )
    const toBo = { ...command(lockId), toUserId: s.userId('bo') }
    await expect(takeOverLock(s.as('eva'), toBo)).rejects.toMatchObject({ code: 'invalid' })
    expect(await openLocks(s)).toMatchObject([{ id: lockId }])
  })

  test('waits while the owner has the card on the screen, and takes it from their deck', async () => {
    const { s, lockId } = await annasLock()
    const { holdId } = await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    await expect(takeOverLock(s.as('eva'), command(lockId))).rejects.toMatchObject({ code: 'conflict' })
    await s.db.write(({ q, t }) => q.update(t.hold).set({ kind: 'deck' }).where(eq(t.hold.id, holdId)).returning())
    await takeOverLock(s.as('eva'), command(lockId))
    expect(s.told('deck:changed')[0]?.to).toEqual([`user:${s.userId('anna')}`])
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ heldById: null, token: null })
  })

  test('two who take over at once: one has it', async () => {
    const { s, lockId } = await annasLock()
    const toBo = { ...command(lockId), toUserId: s.userId('bo') }
    const both = await Promise.allSettled([
      takeOverLock(s.as('eva'), command(lockId)),
      takeOverLock(s.as('adam'), toBo),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await openLocks(s)).toHaveLength(1)
  })

  test('one`s own lock stays as it is', async () => {
    const { s, lockId } = await annasLock()
    const toAnna = { ...command(lockId), toUserId: s.userId('anna') }
    expect(await takeOverLock(s.as('eva'), toAnna)).toMatchObject({ lockId })
  })
})

describe('broken promises', () => {
  const DAY = 24 * 60

  test('stand in the supervisor`s list once they are a working day late', async () => {
    const { s, lockId } = await annasLock()
    s.wait(DAY - 60)
    expect(await markOverdueLocks(s.system())).toEqual({ marked: 0, released: 0 })
    s.wait(180)
    expect(await markOverdueLocks(s.system())).toEqual({ marked: 1, released: 0 })
    expect(await markOverdueLocks(s.system())).toEqual({ marked: 0, released: 0 })
    expect(await listLocks(s.as('eva'), { overdueFrom: 1 })).toMatchObject([
      { id: lockId, overdueDays: 1, organization: 'A' },
    ])
    expect(s.told('callbacks:changed')).toHaveLength(1)
  })

  test('are not released by themselves, unless the campaign says so', async () => {
    const { s } = await annasLock()
    s.wait(10 * DAY)
    expect(await markOverdueLocks(s.system())).toEqual({ marked: 1, released: 0 })

    const rules = { autoReleaseOverdueLocks: true }
    const strict = await annasLock({ campaigns: { höst: { rules } } })
    strict.s.wait(10 * DAY)
    expect(await markOverdueLocks(strict.s.system())).toEqual({ marked: 1, released: 1 })
    expect(await openLocks(strict.s)).toEqual([])
    expect(await auditOf(strict.s, 'address_lock')).toEqual(['lock:made', 'lock:expired'])
  })

  test('the list is the supervisor`s', async () => {
    const { s } = await annasLock()
    await expect(listLocks(s.as('anna'), { overdueFrom: 0 })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
