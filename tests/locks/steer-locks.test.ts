import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { extendLock } from '@/lib/locks/extend-lock'
import { listLocks } from '@/lib/locks/list-locks'
import { markOverdueLocks } from '@/lib/locks/mark-overdue-locks'
import { releaseLock } from '@/lib/locks/release-lock'
import { lockExtension, lockRelease } from '@/lib/locks/schema'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { holdCard } from '../support/hold-card'
import { lockCompany } from '../support/lock-company'
import { type Rows, type Scenario, scenario } from '../support/scenario'
import { auditOf, entryOf, standingOn } from '../support/standing-bars'

const users = {
  anna: 'caller',
  bo: 'caller',
  disa: 'office',
  eva: 'supervisor',
  adam: 'admin',
} as const
const prio = { lane: 'prio', owner: 'anna', isPromised: true } as const

async function annasLock(rows: Partial<Rows> = {}) {
  const s = await scenario({
    users,
    companies: { A: { phones: ['+4631390900'], queue: { höst: prio } }, B: { phones: ['+4631390900'] } },
    ...rows,
  })
  const { lockId } = await lockCompany(s, { company: 'A', owner: 'anna' })
  s.facts.length = 0
  return { s, lockId }
}

const command = (lockId: number, reason = 'Anna är sjuk') => ({ commandId: randomUUID(), lockId, reason })

const openLocks = (s: Scenario) => listLocks(s.as('eva'), { overdueFrom: 0 })

describe('giving a lock back', () => {
  test('the owner does it, and it is audited and told', async () => {
    const { s, lockId } = await annasLock()
    expect(await releaseLock(s.as('anna'), command(lockId))).toEqual({ lockId, promisedAt: null })
    expect(await auditOf(s, 'address_lock')).toEqual(['lock:made', 'lock:given_back'])
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({ lane: 'callback', ownerId: null })
    expect((await standingOn(s, s.entryId('B'))).state).toBe('waiting')
    expect(s.told('card:unlocked').map((fact) => fact.payload)).toContainEqual({
      organizationId: s.companyId('B'),
      lockId,
      byId: s.userId('anna'),
    })
  })

  test('a supervisor and an administrator release another`s', async () => {
    for (const name of ['eva', 'adam']) {
      const { s, lockId } = await annasLock()
      await releaseLock(s.as(name), command(lockId))
      expect(await auditOf(s, 'address_lock')).toEqual(['lock:made', 'lock:released'])
      expect(s.told('callbacks:changed')[0]?.to).toEqual([`user:${s.userId('anna')}`])
    }
  })

  test('another caller and the office may not', async () => {
    const { s, lockId } = await annasLock()
    for (const name of ['bo', 'disa']) {
      await expect(releaseLock(s.as(name), command(lockId))).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await openLocks(s)).toHaveLength(1)
  })

  test('a lock that is released or never was is refused', async () => {
    const { s, lockId } = await annasLock()
    await releaseLock(s.as('anna'), command(lockId))
    await expect(releaseLock(s.as('anna'), command(lockId))).rejects.toMatchObject({ code: 'conflict' })
    await expect(releaseLock(s.as('anna'), command(999))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('the same command is one release, and another body under its id is refused', async () => {
    const { s, lockId } = await annasLock()
    const once = command(lockId)
    const first = await releaseLock(s.as('anna'), once)
    expect(await releaseLock(s.as('anna'), once)).toEqual(first)
    await expect(releaseLock(s.as('anna'), { ...once, reason: 'annat' })).rejects.toMatchObject({
      code: 'command_reused',
    })
  })

  test('a reason is needed', () => {
    expect(lockRelease.safeParse({ ...command(1), reason: '  ' }).success).toBe(false)
    expect(lockRelease.safeParse({ ...command(1), extra: 1 }).success).toBe(false)
  })
})

describe('extending', () => {
  test('gives the promise the start of the next working day, and the owner keeps it', async () => {
    const { s, lockId } = await annasLock()
    const { promisedAt } = await extendLock(s.as('eva'), command(lockId))
    expect(promisedAt).toBe(new Date(instantOf('2026-11-20', 8 * 60)).toISOString())
    expect(await entryOf(s, s.entryId('A'))).toMatchObject({
      lane: 'prio',
      ownerId: s.userId('anna'),
      dueAt: instantOf('2026-11-20', 8 * 60),
    })
    expect(await auditOf(s, 'address_lock')).toEqual(['lock:made', 'lock:extended'])
    expect(s.told('callbacks:changed')[0]?.to).toContain(`user:${s.userId('anna')}`)
  })

  test('takes a chosen time that can be promised, and says what is wrong with others', async () => {
    const { s, lockId } = await annasLock()
    const at = (day: string, hour: number) => new Date(instantOf(day, hour * 60)).toISOString()
    const extend = (promisedAt: string) => extendLock(s.as('eva'), { ...command(lockId), promisedAt })
    expect(await extend(at('2026-12-01', 20))).toMatchObject({ promisedAt: at('2026-12-01', 20) })
    await expect(extend(at('2026-11-19', 9))).rejects.toMatchObject({ code: 'invalid' })
    await expect(extend(at('2026-12-01', 22))).rejects.toMatchObject({ code: 'invalid' })
    await expect(extend(at('2027-02-01', 10))).rejects.toMatchObject({ code: 'invalid' })
    expect(lockExtension.safeParse({ ...command(1), promisedAt: 'i morgon' }).success).toBe(false)
  })

  test('neither its owner, another caller nor the office does it', async () => {
    const { s, lockId } = await annasLock()
    for (const name of ['anna', 'bo', 'disa']) {
      await expect(extendLock(s.as(name), command(lockId))).rejects.toMatchObject({ code: 'forbidden' })
      await expect(takeOverLock(s.as(name), command(lockId))).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('a released lock is refused', async () => {
    const { s, lockId } = await annasLock()
    await releaseLock(s.as('anna'), command(lockId))
    await expect(extendLock(s.as('eva'), command(lockId))).rejects.toMatchObject({ code: 'conflict' })
  })
})

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
