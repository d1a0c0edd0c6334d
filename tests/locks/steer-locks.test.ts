import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { extendLock } from '@/lib/locks/extend-lock'
import { releaseLock } from '@/lib/locks/release-lock'
import { lockExtension, lockRelease } from '@/lib/locks/schema'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { annasLock, command, openLocks } from '../support/annas-lock'
import { auditOf, entryOf, standingOn } from '../support/standing-bars'

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
      expect(s.told('callbacks:changed')[0]?.to).toEqual([`user:${s.userId('anna')}`, 'floor'])
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
