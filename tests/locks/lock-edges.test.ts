import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { extendLock } from '@/lib/locks/extend-lock'
import { lockAddress } from '@/lib/locks/lock-address'
import { releaseLock } from '@/lib/locks/release-lock'
import { reopenLock } from '@/lib/locks/reopen-lock'
import { reopenPromise } from '@/lib/locks/reopen-promise'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { annasLock, command, openLocks } from '../support/annas-lock'
import { lockCompany } from '../support/lock-company'
import { logOf, refusal, toldSince } from '../support/lock-log'
import { iso, MINUTE } from '../support/lock-steps'
import { scenario } from '../support/scenario'

test('a lock that is not there, or stands already, is not opened again', async () => {
  const { s, lockId } = await annasLock()
  const reopen = (id: number) => inOneWrite(s.as('anna'), (work) => reopenLock(work, { lockId: id }))
  expect(await reopen(999)).toBe(false)
  expect(await reopen(lockId)).toBe(false)
  expect(await inOneWrite(s.as('anna'), (work) => reopenPromise(work, { lockId: 999 }))).toBe(false)
  expect(await logOf(s, 'address_lock')).toHaveLength(1)
  expect(toldSince(s)).toEqual([])
})

test('its owner`s lock on a neighbour with the same number is another lock', async () => {
  const { s, lockId } = await annasLock()
  const made = await lockCompany(s, { company: 'B', owner: 'anna' })
  expect(made).toEqual({ lockId: expect.any(Number), competing: false })
  expect(made.lockId).not.toBe(lockId)
  expect((await openLocks(s)).map(({ organization }) => organization).sort()).toEqual(['A', 'B'])
  await releaseLock(s.as('anna'), command(made.lockId))
  expect(await inOneWrite(s.as('anna'), (work) => reopenLock(work, { lockId: made.lockId }))).toBe(true)
})

test('background work locks in its owner`s name', async () => {
  const s = await scenario({ companies: { A: {} } })
  const ownerId = s.userId('anna')
  const lock = { organizationId: s.companyId('A'), entryId: s.entryId('A'), ownerId, promisedAt: s.clock.now }
  await inOneWrite(s.system(), (work) => lockAddress(work, lock))
  await inOneWrite(s.system(), (work) => lockAddress(work, { ...lock, ownerId: s.userId('bo') }))
  const [row] = await s.db.read.q.select().from(s.db.read.t.addressLock)
  expect(row).toMatchObject({ createdById: ownerId, ownerId })
  expect((await logOf(s, 'address_lock')).map(({ userId }) => userId)).toEqual([null, s.userId('bo')])
})

describe('what is refused says what is wrong', () => {
  test('a lock that is gone, a card on somebody`s screen, and who calls nobody', async () => {
    const { s, lockId } = await annasLock()
    expect(await refusal(releaseLock(s.as('eva'), command(999)))).toMatchObject({ code: 'not_found' })
    const toOffice = { ...command(lockId), toUserId: s.userId('disa') }
    expect(await refusal(takeOverLock(s.as('eva'), toOffice))).toEqual({
      ...{ code: 'invalid', message: expect.any(String) },
      details: { toUserId: 'Välj en säljare eller arbetsledare som är aktiv.' },
    })
    const hold = { entryId: s.entryId('A'), organizationId: s.companyId('A'), userId: s.userId('anna') }
    const times = { since: 1, lastInputAt: 1, until: 9e14, token: 't', why: '', kind: 'desk' } as const
    await s.db.write(({ q, t }) =>
      q
        .insert(t.hold)
        .values({ ...hold, ...times })
        .returning(),
    )
    expect((await refusal(takeOverLock(s.as('eva'), command(lockId)))).message).toBe(
      'anna har kortet på skärmen just nu. Försök igen när det är sparat.',
    )
    await releaseLock(s.as('eva'), command(lockId))
    expect((await refusal(releaseLock(s.as('eva'), command(lockId)))).message).toBe('Låset är redan släppt.')
  })

  test('a time that cannot be promised, this instant included', async () => {
    const { s, lockId } = await annasLock()
    const extend = async (promisedAt: number) => {
      const asked = extendLock(s.as('eva'), {
        ...command(lockId),
        commandId: randomUUID(),
        promisedAt: iso(promisedAt),
      })
      return (await refusal(asked)).details
    }
    const DAY = 24 * 60 * MINUTE
    expect(await extend(s.clock.now)).toEqual({ promisedAt: 'Välj en tid som inte har varit.' })
    expect(await extend(s.clock.now + DAY - 4 * 60 * MINUTE)).toEqual({
      promisedAt: 'Välj en tid mellan 08:00 och 21:00.',
    })
    expect(await extend(s.clock.now + 40 * DAY)).toEqual({ promisedAt: 'Välj en tid inom 30 dagar.' })
    expect(await extend(s.clock.now + 1)).toBeUndefined()
  })
})
