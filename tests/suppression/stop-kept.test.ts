import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { removeStop } from '@/lib/suppression/remove-stop'
import { keyOfStop } from '@/lib/suppression/stop-line'
import { readStopLines } from '@/lib/suppression/stops-file'
import { suppress } from '@/lib/suppression/suppress'
import { lockCompany } from '../support/lock-company'
import { logOf, refusal, toldSince } from '../support/lock-log'
import { add, lift, rowsOf } from '../support/stop-steps'
import { chain, ORG_NO, SWITCHBOARD, stateOf } from '../support/stopped-chain'

describe('a stop', () => {
  test('keeps its number, org.nr, company and customer, who said it and why, in row, log and file', async () => {
    const s = await chain()
    const [anna, organizationId] = [s.userId('anna'), s.companyId('Norr')]
    const said = { phoneId: s.phoneId('Norr'), wholeCompany: true, note: 'Sluta ring' } as const
    const { suppressionId } = await add(s, 'Norr', said)
    const [row] = await rowsOf(s)
    expect(row).toMatchObject({
      ...{ id: suppressionId, case: 'no_calls', phone: SWITCHBOARD, orgNo: ORG_NO, organizationId, customerNo: null },
      ...{ phoneNumberId: s.phoneId('Norr'), urgent: true, wholeCompany: true, note: 'Sluta ring', status: 'active' },
      ...{ createdAt: s.clock.now, createdById: anna, releasedAt: null },
    })
    const audit = { entityId: suppressionId, userId: anna, before: {} }
    const after = { case: 'no_calls', phone: SWITCHBOARD, orgNo: ORG_NO, organizationId, urgent: true }
    expect(await logOf(s, 'suppression')).toEqual([{ ...audit, action: 'suppression:added', after }])
    const key = keyOfStop({ ...after, createdAt: s.clock.now, createdById: anna })
    expect(readStopLines(s.dataDir)).toEqual([
      {
        ...{ what: 'added', key, at: s.clock.now, byId: anna, phone: SWITCHBOARD, orgNo: ORG_NO, customerNo: null },
        ...{ organizationId, organizationCreatedAt: s.clock.now, case: 'no_calls', urgent: true, wholeCompany: true },
        note: 'Sluta ring',
      },
    ])
  })

  test('that nobody said a number of takes the company`s first, and one for a company without numbers takes none', async () => {
    const s = await chain()
    await add(s, 'Väster')
    await s.db.write(({ q, t }) =>
      q
        .delete(t.phoneNumber)
        .where(eq(t.phoneNumber.organizationId, s.companyId('Kund')))
        .returning(),
    )
    await add(s, 'Kund')
    const rows = await rowsOf(s)
    expect(rows[0]).toMatchObject({ phone: '+46313901003', phoneNumberId: s.phoneId('Väster'), orgNo: null })
    expect(rows[1]).toMatchObject({ phone: null, phoneNumberId: null, orgNo: null, customerNo: '1042' })
  })

  test('of the only workplace takes the org.nr too', async () => {
    const s = await chain()
    await s.db.write(({ q, t }) =>
      q
        .update(t.organization)
        .set({ orgNo: '165560000001' })
        .where(eq(t.organization.id, s.companyId('Kund')))
        .returning(),
    )
    await add(s, 'Kund')
    expect((await rowsOf(s))[0]).toMatchObject({ orgNo: '165560000001' })
  })

  test('said once more in the same words by the same person is the same stop; by another, of another case or urgency, or wider, another', async () => {
    const s = await chain()
    const wish = { e164: SWITCHBOARD, case: 'recently_called' as const, urgent: false, wholeCompany: false, note: '' }
    const say = async (name: string, more: Partial<Parameters<typeof suppress>[1]> = {}) => {
      const said = { organizationId: s.companyId('Norr'), ...wish, ...more }
      return (await inOneWrite(s.as(name), (work) => suppress(work, said))).stopId
    }
    const first = await say('anna')
    toldSince(s)
    expect(await say('anna', { note: 'en gång till' })).toBe(first)
    expect(toldSince(s)).toEqual([])
    const others = [
      await say('bo'),
      await say('anna', { urgent: true }),
      await say('anna', { wholeCompany: true }),
      await say('anna', { case: 'ceased' }),
      await say('anna', { e164: null }),
    ]
    expect(new Set([first, ...others]).size).toBe(6)
    expect(readStopLines(s.dataDir)).toHaveLength(6)
    expect(await refusal(say('anna', { organizationId: 999 }))).toMatchObject({
      ...{ code: 'not_found', message: expect.stringContaining('Företaget') },
    })
  })

  test('by background work is nobody`s', async () => {
    const s = await chain()
    const wish = { case: 'ceased' as const, urgent: false, wholeCompany: false, note: '', e164: null }
    const said = { ...wish, organizationId: s.companyId('Kund') }
    const { stopId } = await inOneWrite(s.system(), (work) => suppress(work, said))
    expect((await rowsOf(s))[0]?.createdById).toBeNull()
    expect((await logOf(s, 'suppression'))[0]?.userId).toBeNull()
    await inOneWrite(s.system(), (work) => removeStop(work, { suppressionId: stopId, reason: 'fel' }))
    expect((await rowsOf(s))[0]).toMatchObject({ releasedById: null, status: 'released' })
    expect(readStopLines(s.dataDir)[1]).toMatchObject({ what: 'lifted', byId: null })
  })

  test('ends the promises of every company it reaches, and answers which', async () => {
    const s = await chain()
    const own = await lockCompany(s, { company: 'Väster', owner: 'anna' })
    const other = await lockCompany(s, { company: 'Söder', owner: 'bo' })
    const free = await lockCompany(s, { company: 'Kund', owner: 'bo' })
    const wish = { case: 'no_calls' as const, urgent: false, wholeCompany: true, note: '', e164: SWITCHBOARD }
    const said = { ...wish, organizationId: s.companyId('Norr') }
    const { endedLockIds } = await inOneWrite(s.as('anna'), (work) => suppress(work, said))
    expect(endedLockIds.sort()).toEqual([own.lockId, other.lockId])
    const locks = await s.db.read.q.select().from(s.db.read.t.addressLock)
    expect(locks.filter(({ releasedAt }) => releasedAt === null).map(({ id }) => id)).toEqual([free.lockId])
    expect(locks.find(({ id }) => id === other.lockId)?.reason).toBe('suppressed')
  })
})

describe('a lift', () => {
  test('is kept with who and why, in row, log and file, told, and frees what nothing else bars', async () => {
    const s = await chain()
    const [disa, organizationId] = [s.userId('disa'), s.companyId('Norr')]
    const { suppressionId } = await add(s, 'Norr', { phoneId: s.phoneId('Norr') })
    s.wait(3)
    toldSince(s)
    expect(await lift(s, suppressionId)).toEqual({ suppressionId })
    const [row] = await rowsOf(s)
    expect(row).toMatchObject({ status: 'released', releasedAt: s.clock.now, releasedById: disa })
    expect(s.told('suppression:lifted')).toEqual([
      { name: 'suppression:lifted', to: ['callers', 'office'], payload: { suppressionId } },
    ])
    expect((await logOf(s, 'suppression'))[1]).toEqual({
      ...{ action: 'suppression:lifted', entityId: suppressionId, userId: disa },
      before: { case: 'no_calls', phone: SWITCHBOARD, orgNo: null, organizationId },
      after: { reason: 'Ringde själv' },
    })
    const [added, lifted] = readStopLines(s.dataDir)
    expect(lifted).toEqual({ what: 'lifted', key: added?.key, at: s.clock.now, byId: disa })
    expect([await stateOf(s, 'Norr'), await stateOf(s, 'Söder')]).toEqual(['waiting', 'waiting'])
    expect(await refusal(lift(s, suppressionId))).toMatchObject({ code: 'conflict', message: 'Spärren är redan hävd.' })
    expect(await refusal(lift(s, 999))).toMatchObject({ message: expect.stringContaining('Spärren') })
  })
})
