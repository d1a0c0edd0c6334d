import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { inOneWrite } from '@/lib/context'
import { addNumber } from '@/lib/organizations/add-number'
import { searchCompanies } from '@/lib/organizations/search-companies'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { holdCard } from '../support/hold-card'
import { lockCompany } from '../support/lock-company'
import { type Scenario, scenario } from '../support/scenario'
import { auditOf, entryOf, standingOn } from '../support/standing-bars'

const users = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' } as const
const SWITCHBOARD = '+4631390900'

const register = () =>
  scenario({
    users,
    companies: {
      A: { phones: ['+4631390901'] },
      B: { phones: [SWITCHBOARD] },
      Tyst: { phones: [{ e164: '+4631390902', status: 'dead' }] },
    },
  })

const add = (s: Scenario, company: string, number: string, by = 'anna') =>
  addNumber(s.as(by), { commandId: randomUUID(), organizationId: s.companyId(company), number, kind: 'main' })

const numbersOf = async (s: Scenario, company: string) => {
  const { q, t } = s.db.read
  const rows = await q
    .select()
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.organizationId, s.companyId(company)))
  return rows.map(({ e164, status }) => `${e164} ${status}`)
}

describe('adding a number', () => {
  test('keeps it as E.164, makes the company found by it, audits and tells', async () => {
    const s = await register()
    const added = await add(s, 'A', '031-39 09 77 ankn 12')
    expect(added).toMatchObject({ e164: '+4631390977', shown: '031-39 09 77' })
    expect(await numbersOf(s, 'A')).toEqual(['+4631390901 ok', '+4631390977 ok'])
    expect((await searchCompanies(s.as('bo'), { text: '031390977' })).map((hit) => hit.id)).toEqual([s.companyId('A')])
    expect(await auditOf(s, 'organization')).toEqual(['number:added'])
    const organizationId = s.companyId('A')
    expect(s.told('card:changed').map((fact) => fact.payload)).toEqual([
      { organizationId, what: 'number', byId: s.userId('anna') },
    ])
  })

  test('is for everyone', async () => {
    const s = await register()
    for (const [at, name] of Object.keys(users).entries()) await add(s, 'A', `031-39 09 8${at}`, name)
    expect(await numbersOf(s, 'A')).toHaveLength(6)
  })

  test('refuses what is no number, a number twice, and an unknown company', async () => {
    const s = await register()
    for (const wrong of ['ring växeln', '112', '0939-1234567']) {
      await expect(add(s, 'A', wrong)).rejects.toMatchObject({ code: 'invalid' })
    }
    await expect(add(s, 'A', '031-39 09 01')).rejects.toMatchObject({ code: 'conflict' })
    const nowhere = { commandId: randomUUID(), organizationId: 99, number: '031-39 09 03', kind: 'main' as const }
    await expect(addNumber(s.as('anna'), nowhere)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('the same command is one number', async () => {
    const s = await register()
    const once = {
      commandId: randomUUID(),
      organizationId: s.companyId('A'),
      number: '031-39 09 77',
      kind: 'main' as const,
    }
    expect(await addNumber(s.as('anna'), once)).toEqual(await addNumber(s.as('anna'), once))
  })

  test('a stopped number cannot come back', async () => {
    const s = await register()
    await addSuppression(s.as('bo'), {
      commandId: randomUUID(),
      organizationId: s.companyId('B'),
      phoneId: s.phoneId('B'),
      case: 'no_calls',
      wholeCompany: false,
      urgent: false,
      note: '',
    })
    await expect(add(s, 'A', SWITCHBOARD)).rejects.toMatchObject({ code: 'conflict', message: /spärrat/ })
    expect(await numbersOf(s, 'A')).toEqual(['+4631390901 ok'])
  })

  test('gives a company without a living number back to the queue, also with one that was dead', async () => {
    const s = await register()
    const organizationIds = [s.companyId('Tyst')]
    await inOneWrite(s.as('anna'), (work) => recomputeBars(work, { organizationIds }))
    expect((await standingOn(s, s.entryId('Tyst'))).bars).toEqual(['dead_numbers'])
    await add(s, 'Tyst', '031-39 09 77')
    expect(await standingOn(s, s.entryId('Tyst'))).toEqual({ state: 'waiting', bars: [] })
    await add(s, 'Tyst', '031-39 09 02')
    expect(await numbersOf(s, 'Tyst')).toEqual(['+4631390902 ok', '+4631390977 ok'])
  })

  test('of a locked company bars this one, and that of another`s lock on a locked one is refused', async () => {
    const s = await register()
    await lockCompany(s, { company: 'B', owner: 'bo' })
    await add(s, 'A', SWITCHBOARD)
    expect((await standingOn(s, s.entryId('A'))).bars).toEqual(['lock'])
    await lockCompany(s, { company: 'Tyst', owner: 'anna' })
    await expect(add(s, 'Tyst', SWITCHBOARD)).rejects.toMatchObject({ code: 'conflict', message: /bo/ })
  })

  test('of a held company is held with it', async () => {
    const s = await register()
    await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    await add(s, 'A', '031-39 09 77')
    expect(await s.db.read.q.select().from(s.db.read.t.holdNumber)).toHaveLength(2)
  })

  test('of a held company, that somebody else has on the screen, is refused and says who', async () => {
    const s = await register()
    await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    await holdCard(s, { user: 'bo', company: 'B', kind: 'desk' })
    await expect(add(s, 'A', SWITCHBOARD)).rejects.toMatchObject({
      code: 'conflict',
      message: /^bo har numret på skärmen just nu, hos B\./,
    })
    expect(await numbersOf(s, 'A')).toEqual(['+4631390901 ok'])
    expect(await numbersOf(s, 'B')).toEqual([`${SWITCHBOARD} ok`])
    expect(await s.db.read.q.select().from(s.db.read.t.holdNumber)).toHaveLength(2)
    await add(s, 'Tyst', SWITCHBOARD)
    expect(await numbersOf(s, 'Tyst')).toContain(`${SWITCHBOARD} ok`)
  })

  test('goes before a card that was only made ready, on either side', async () => {
    const s = await register()
    await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    await holdCard(s, { user: 'bo', company: 'B', kind: 'deck' })
    await add(s, 'A', SWITCHBOARD)
    const { q, t } = s.db.read
    expect((await q.select().from(t.hold)).map(({ userId }) => userId)).toEqual([s.userId('anna')])
    expect((await q.select().from(t.holdNumber)).map(({ e164 }) => e164)).toContain(SWITCHBOARD)
    expect(s.told('deck:changed')).toMatchObject([{ to: [`user:${s.userId('bo')}`], payload: { reason: 'withdrawn' } }])

    const other = await register()
    await holdCard(other, { user: 'anna', company: 'A', kind: 'deck' })
    await holdCard(other, { user: 'bo', company: 'B', kind: 'desk' })
    await add(other, 'A', SWITCHBOARD)
    const holds = await other.db.read.q.select().from(other.db.read.t.hold)
    expect(holds.map(({ userId }) => userId)).toEqual([other.userId('bo')])
  })

  test('that was called in the campaign today waits for the gap', async () => {
    const s = await register()
    await s.db.write(async ({ q, t }) => {
      const at = s.clock.now
      const row = {
        kind: 'call' as const,
        startAt: at,
        createdAt: at,
        updatedAt: at,
        localDay: '2026-11-19',
        localHour: 10,
      }
      const ids = { organizationId: s.companyId('B'), campaignId: s.campaignId(), roundId: s.roundId() }
      await q
        .insert(t.activity)
        .values({ ...row, ...ids, e164: SWITCHBOARD, outcome: 'no_answer' })
        .returning()
    })
    s.wait(30)
    await add(s, 'A', SWITCHBOARD)
    expect((await entryOf(s, s.entryId('A'))).dueAt).toBe(s.clock.now + 210 * 60_000)
  })

  test('two who add the same number at once: one is told that it is there', async () => {
    const s = await register()
    const both = await Promise.allSettled([add(s, 'A', '031-39 09 77'), add(s, 'A', '031-39 09 77', 'bo')])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
