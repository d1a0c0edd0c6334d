import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { listCompeting } from '@/lib/locks/list-competing'
import { listTakers } from '@/lib/locks/list-takers'
import { lockSteering } from '@/lib/locks/schema'
import { steerLocks } from '@/lib/locks/steer-locks'
import { fourPromises, ownersOf, steering } from '../support/four-promises'
import { lockCompany } from '../support/lock-company'

describe('what is refused', () => {
  test('callers and the office', async () => {
    const { s, lockIds } = await fourPromises()
    for (const name of ['anna', 'disa']) {
      await expect(steerLocks(s.as(name), steering(s, lockIds, ['bo']))).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listTakers(s.as(name))).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listCompeting(s.as(name))).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('somebody who calls nobody: then nothing has moved', async () => {
    const { s, lockIds } = await fourPromises()
    await expect(steerLocks(s.as('eva'), steering(s, lockIds, ['bo', 'disa']))).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(new Set(await ownersOf(s))).toEqual(new Set(['anna']))
  })

  test('a time that cannot be promised', async () => {
    const { s, lockIds } = await fourPromises()
    const promisedAt = new Date(instantOf('2026-12-01', 22 * 60)).toISOString()
    const act = { kind: 'extend' as const, promisedAt }
    await expect(steerLocks(s.as('eva'), { ...steering(s, lockIds, []), act })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('a release and an absence without a reason', () => {
    const input = { commandId: randomUUID(), lockIds: [1], reason: ' ', act: { kind: 'release' } }
    expect(lockSteering.safeParse(input).success).toBe(false)
    const extended = { ...input, act: { kind: 'extend' } }
    expect(lockSteering.safeParse(extended).success).toBe(true)
    expect(lockSteering.safeParse({ ...extended, fromUserId: 1 }).success).toBe(false)
    expect(lockSteering.safeParse({ ...extended, lockIds: [] }).success).toBe(false)
  })
})

test('a second promise on a locked address is listed until its lock is settled', async () => {
  const { s, lockIds } = await fourPromises()
  await lockCompany(s, { company: 'A', owner: 'bo' })
  expect(await listCompeting(s.as('eva'))).toMatchObject([{ lockId: lockIds[0], userName: 'bo' }])
  expect(s.told('callbacks:changed')[0]?.to).toEqual(['floor'])
  await steerLocks(s.as('eva'), steering(s, lockIds.slice(0, 1), ['bo']))
  expect(await listCompeting(s.as('eva'))).toEqual([])
})
