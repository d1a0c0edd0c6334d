import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { fillRound } from '@/lib/rounds/fill-round'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { findStops } from '@/lib/suppression/find-stops'
import { liftSuppression } from '@/lib/suppression/lift-suppression'
import { listUrgent } from '@/lib/suppression/list-urgent'
import { newStop, stopLift } from '@/lib/suppression/schema'
import { holdCard } from '../support/hold-card'
import { lockCompany } from '../support/lock-company'
import { scenario } from '../support/scenario'
import { auditOf, entryOf, standingOn } from '../support/standing-bars'

import { chain, ORG_NO, SWITCHBOARD, stateOf, stop, users } from '../support/stopped-chain'

describe('"vill inte bli uppringd"', () => {
  test('stops the number and the company in every campaign, and no other workplace without that number', async () => {
    const s = await chain()
    await addSuppression(s.as('anna'), stop(s, 'Norr', { phoneId: s.phoneId('Norr') }))
    expect(await stateOf(s, 'Norr')).toBe('barred')
    expect((await standingOn(s, s.entryId('Norr', 'vinter'))).state).toBe('barred')
    expect(await stateOf(s, 'Söder')).toBe('barred')
    expect(await stateOf(s, 'Väster')).toBe('waiting')
    expect(await stateOf(s, 'Kund')).toBe('waiting')
  })

  test('stops all workplaces when that is chosen', async () => {
    const s = await chain()
    await addSuppression(s.as('anna'), stop(s, 'Norr', { phoneId: s.phoneId('Norr'), wholeCompany: true }))
    expect(await stateOf(s, 'Väster')).toBe('barred')
  })

  test('ends deck cards and locks, and tells the owner of the promise', async () => {
    const s = await chain()
    await lockCompany(s, { company: 'Söder', owner: 'bo' })
    await holdCard(s, { user: 'bo', company: 'Söder', kind: 'deck' })
    s.facts.length = 0
    await addSuppression(s.as('anna'), stop(s, 'Norr', { phoneId: s.phoneId('Norr') }))
    const { q, t } = s.db.read
    expect(await q.select().from(t.addressLock)).toMatchObject([{ reason: 'suppressed' }])
    expect(await q.select().from(t.hold)).toEqual([])
    expect(s.told('callbacks:changed')[0]?.to).toEqual([`user:${s.userId('bo')}`, 'floor'])
    expect(s.told('deck:changed')[0]?.payload).toEqual({ reason: 'barred' })
    expect(await entryOf(s, s.entryId('Söder'))).toMatchObject({ state: 'barred', ownerId: null })
  })

  test('shows on the shared list of every caller at once, with the customer number of a customer', async () => {
    const s = await chain()
    const { suppressionId } = await addSuppression(s.as('anna'), stop(s, 'Kund', { phoneId: s.phoneId('Kund') }))
    expect(s.told('suppression:added')).toEqual([
      { name: 'suppression:added', to: ['callers', 'office'], payload: { suppressionId, urgent: true } },
    ])
    expect(await listUrgent(s.as('bo'))).toMatchObject([
      { id: suppressionId, case: 'no_calls', customerNo: '1042', organization: 'Kund', byName: 'anna' },
    ])
  })
})

describe('the other cases', () => {
  test('"helt upphört" stops the company and not who else has its number', async () => {
    const s = await chain()
    await addSuppression(s.as('anna'), stop(s, 'Norr', { phoneId: s.phoneId('Norr'), case: 'ceased' }))
    expect(await stateOf(s, 'Norr')).toBe('barred')
    expect(await stateOf(s, 'Söder')).toBe('waiting')
    expect(await listUrgent(s.as('bo'))).toEqual([])
  })

  test('"nyligen ringt" by somebody angry waits for the office and shows its number on the list', async () => {
    const s = await chain()
    const angry = { phoneId: s.phoneId('Norr'), case: 'recently_called', urgent: true } as const
    await addSuppression(s.as('anna'), stop(s, 'Norr', angry))
    expect((await standingOn(s, s.entryId('Norr'))).bars).toEqual(['address_care'])
    expect(await listUrgent(s.as('bo'))).toMatchObject([{ e164: SWITCHBOARD, case: 'recently_called' }])
  })
})

describe('who may, and what is refused', () => {
  test('everyone may stop, only the office and administrators lift', async () => {
    const s = await chain()
    for (const name of Object.keys(users)) {
      const { suppressionId } = await addSuppression(s.as(name), stop(s, 'Kund'))
      const lift = { commandId: randomUUID(), suppressionId, reason: 'ångrade sig' }
      for (const caller of ['anna', 'eva']) {
        await expect(liftSuppression(s.as(caller), lift)).rejects.toMatchObject({ code: 'forbidden' })
      }
      await liftSuppression(s.as(name === 'adam' ? 'adam' : 'disa'), lift)
    }
    expect(await stateOf(s, 'Kund')).toBe('waiting')
    const actions = await auditOf(s, 'suppression')
    expect(actions.filter((action) => action === 'suppression:lifted')).toHaveLength(5)
  })

  test('another company`s number, and a company that is not there', async () => {
    const s = await chain()
    const wrong = stop(s, 'Norr', { phoneId: s.phoneId('Kund') })
    await expect(addSuppression(s.as('anna'), wrong)).rejects.toMatchObject({ code: 'invalid' })
    const nowhere = { ...stop(s, 'Norr'), organizationId: 999 }
    await expect(addSuppression(s.as('anna'), nowhere)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a lift needs a reason, an unknown stop and one that is lifted are refused', async () => {
    const s = await chain()
    const { suppressionId } = await addSuppression(s.as('anna'), stop(s, 'Kund'))
    const lift = () => liftSuppression(s.as('disa'), { commandId: randomUUID(), suppressionId, reason: 'fel' })
    await lift()
    await expect(lift()).rejects.toMatchObject({ code: 'conflict' })
    const unknown = { commandId: randomUUID(), suppressionId: 99, reason: 'fel' }
    await expect(liftSuppression(s.as('disa'), unknown)).rejects.toMatchObject({ code: 'not_found' })
    expect(stopLift.safeParse({ ...unknown, reason: '' }).success).toBe(false)
    expect(newStop.safeParse({ ...stop(s, 'Kund'), case: 'angry' }).success).toBe(false)
  })

  test('a command sent twice is one stop', async () => {
    const s = await chain()
    const once = stop(s, 'Kund')
    const first = await addSuppression(s.as('anna'), once)
    expect(await addSuppression(s.as('anna'), once)).toEqual(first)
    expect(await s.db.read.q.select().from(s.db.read.t.suppression)).toHaveLength(1)
  })
})

test('lifting one stop leaves the other, and is told', async () => {
  const s = await chain()
  const first = await addSuppression(s.as('anna'), stop(s, 'Kund'))
  const second = await addSuppression(s.as('bo'), stop(s, 'Kund', { case: 'ceased' }))
  await liftSuppression(s.as('disa'), { commandId: randomUUID(), ...first, reason: 'fel' })
  expect(await stateOf(s, 'Kund')).toBe('barred')
  expect(s.told('card:unbarred')).toEqual([])
  await liftSuppression(s.as('disa'), { commandId: randomUUID(), ...second, reason: 'fel' })
  expect(await stateOf(s, 'Kund')).toBe('waiting')
  expect(s.told('suppression:lifted')).toHaveLength(2)
  const organizationId = s.companyId('Kund')
  expect(s.told('card:unbarred').map((fact) => fact.payload)).toEqual([{ organizationId, byId: s.userId('disa') }])
})

test('stops are found by company, number and org.nr, each once', async () => {
  const s = await chain()
  await addSuppression(s.as('anna'), stop(s, 'Norr', { phoneId: s.phoneId('Norr'), wholeCompany: true }))
  const keys = { organizationId: s.companyId('Norr'), numbers: [SWITCHBOARD], orgNo: ORG_NO }
  expect(await findStops(s.db.read, keys)).toHaveLength(1)
  expect(await findStops(s.db.read, { organizationId: 0, numbers: [SWITCHBOARD], orgNo: null })).toHaveLength(1)
  expect(await findStops(s.db.read, { organizationId: 0, numbers: [], orgNo: ORG_NO })).toHaveLength(1)
  expect(await findStops(s.db.read, { organizationId: 0, numbers: ['+461'], orgNo: null })).toEqual([])
})

test('two who stop the same company in the same instant both succeed, and it is stopped', async () => {
  const s = await chain()
  await Promise.all(['anna', 'bo'].map((name) => addSuppression(s.as(name), stop(s, 'Kund'))))
  expect(await stateOf(s, 'Kund')).toBe('barred')
})

test('a stopped company is not filled into a round', async () => {
  const s = await scenario({ users, companies: { Ny: { queue: {} }, Fri: { queue: {} } } })
  await addSuppression(s.as('anna'), stop(s, 'Ny'))
  const organizationIds = [s.companyId('Ny'), s.companyId('Fri')]
  const counts = await inOneWrite(s.as('eva'), (work) => fillRound(work, { roundId: s.roundId(), organizationIds }))
  expect(counts).toEqual({ added: 1, alreadyIn: 0, suppressed: 1, asleep: 0 })
})
