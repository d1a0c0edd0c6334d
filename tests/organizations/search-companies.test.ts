import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { loadCompany } from '@/lib/organizations/load-company'
import { refreshSearchText } from '@/lib/organizations/refresh-search-text'
import { companySearch } from '@/lib/organizations/schema'
import { searchCompanies } from '@/lib/organizations/search-companies'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { holdCard } from '../support/hold-card'
import { lockCompany } from '../support/lock-company'
import { type Scenario, scenario } from '../support/scenario'

const users = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor' } as const
const SWITCHBOARD = '+4631390900'

async function register() {
  const s = await scenario({
    users,
    companies: {
      'Ångström & Öman AB': {
        phones: [SWITCHBOARD],
        orgNo: '165595010967',
        email: 'info@angstrom.example',
        customerNo: '1042',
        contact: ['Åsa', 'Öman'],
      },
      'Ångpanne Filial': {
        phones: [SWITCHBOARD],
        queue: { höst: { lane: 'retry', dueAt: 1_800_000_000_000, attempts: 2 } },
      },
      'Kalles Rör': { orgNo: '197407269880', queue: {} },
    },
  })
  await s.db.write(async ({ q, t }) => {
    const where = eq(t.organization.id, s.companyId('Ångström & Öman AB'))
    await q.update(t.organization).set({ postalCode: 90325, city: 'Umeå' }).where(where).returning()
    const kalle = eq(t.organization.id, s.companyId('Kalles Rör'))
    await q.update(t.organization).set({ soleTrader: true }).where(kalle).returning()
  })
  for (const name of ['Ångström & Öman AB', 'Ångpanne Filial', 'Kalles Rör']) {
    await inOneWrite(s.as('eva'), (work) => refreshSearchText(work, s.companyId(name)))
  }
  return s
}

const found = async (s: Scenario, text: string, name = 'anna') =>
  (await searchCompanies(s.as(name), { text })).map((hit) => hit.legalName)

describe('searching', () => {
  test.each([
    ['the beginning of a name', 'ångst'],
    ['capitals', 'ÖMAN'],
    ['a place', 'umeå ång'],
    ['an org.nr as it is written', '559501-0967'],
    ['an e-mail address', 'Info@Angstrom.example'],
    ['a customer number', '1042'],
    ['a customer number as it is said', 'Kund 1042'],
    ['a customer number with its word', 'kundnr: 1042'],
    ['an org.nr without its dash', '5595010967'],
    ['the beginning of an org.nr', '559501-09'],
    ['the middle of a number', '390 900'],
    ['the middle of a number in other groups', '1-39 09'],
    ['the end of a number', '0900'],
    ['a contact', 'åsa öm'],
    ['a contact, last name first', 'Öman Åsa'],
    ['a postal code', '903 25'],
  ])('by %s', async (_, text) => {
    const s = await register()
    expect(await found(s, text)).toContain('Ångström & Öman AB')
  })

  test('by a number finds every workplace behind it, however it is written', async () => {
    const s = await register()
    for (const text of ['031-39 09 00', '+46 31 390900', '031390900']) {
      expect((await found(s, text)).sort()).toEqual(['Ångpanne Filial', 'Ångström & Öman AB'])
    }
  })

  test('what is there exactly comes before what only looks like it', async () => {
    const s = await scenario({
      users,
      companies: {
        'Bygg och Rör i Norr': { phones: ['+46317770101'], contact: ['Rör', 'Bygg'] },
        'Rör och Bygg AB': { phones: ['+46317770102'] },
        'Rör Bygg': { phones: ['+46317770103'], customerNo: '7770' },
      },
    })
    expect(await found(s, 'rör bygg')).toEqual(['Rör Bygg', 'Rör och Bygg AB', 'Bygg och Rör i Norr'])
    expect((await found(s, '7770'))[0]).toBe('Rör Bygg')
    expect(await found(s, '031-777 01 02')).toEqual(['Rör och Bygg AB'])
  })

  test('people who have left and numbers of other companies are not hits', async () => {
    const s = await register()
    await s.db.write(({ q, t }) => q.update(t.contact).set({ active: false }).returning())
    expect(await found(s, 'åsa')).toEqual([])
    await s.db.write(({ q, t }) => q.update(t.contact).set({ active: true, firstName: 'Eva' }).returning())
    expect(await found(s, 'eva')).toEqual(['Ångström & Öman AB'])
    expect(await found(s, 'åsa')).toEqual([])
    expect(await found(s, '391 900')).toEqual([])
  })

  test('å, ä and ö are found by a and o too, after what is written so', async () => {
    const s = await scenario({
      users,
      companies: { 'Stockholm Städ': {}, 'Stadshotell i Stockholm': {}, 'Öst Data': {} },
    })
    expect(await found(s, 'stockholm stad')).toEqual(['Stadshotell i Stockholm', 'Stockholm Städ'])
    expect(await found(s, 'ost dat')).toEqual(['Öst Data'])
    expect(await found(s, 'stockholm städ')).toEqual(['Stockholm Städ'])
    expect(await found(s, 'aoaoaoaoaoaoaoaoao')).toEqual([])
  })

  test('a hit by a person says who it is, and none by the company', async () => {
    const s = await register()
    const contactFor = async (text: string) => (await searchCompanies(s.as('anna'), { text }))[0]?.contact
    expect(await contactFor('öman ås')).toBe('Åsa Öman')
    expect(await contactFor('ångst')).toBeNull()
  })

  test('what is not there is not found', async () => {
    const s = await register()
    expect(await found(s, 'finns inte')).toEqual([])
    expect(await found(s, '%%%')).toEqual([])
  })

  test('deleted companies are not found', async () => {
    const s = await register()
    await s.db.write(({ q, t }) => q.update(t.organization).set({ deletedAt: 1 }).returning())
    expect(await found(s, 'ångström')).toEqual([])
    expect(await found(s, '559501-0967')).toEqual([])
    await expect(loadCompany(s.as('anna'), { organizationId: s.companyId('Kalles Rör') })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('gives at most twenty, and needs two characters', async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`Massa ${at}`, {}]))
    const s = await scenario({ users, companies: many })
    expect(await found(s, 'massa')).toHaveLength(20)
    expect(companySearch.safeParse({ text: ' a ' }).success).toBe(false)
  })

  test('masks the org.nr of a sole trader for callers', async () => {
    const s = await register()
    const orgNoFor = async (name: string) => (await searchCompanies(s.as(name), { text: 'kalles' }))[0]?.orgNo
    expect(await orgNoFor('anna')).toBe('19740726****')
    expect(await orgNoFor('disa')).toBe('197407269880')
  })

  test('says who has it, who locked it and since when, what stops it, and where it stands', async () => {
    const s = await register()
    await lockCompany(s, { company: 'Ångström & Öman AB', owner: 'bo' })
    await holdCard(s, { user: 'bo', company: 'Ångström & Öman AB', kind: 'desk' })
    const since = new Date(s.clock.now).toISOString()
    const [hit] = await searchCompanies(s.as('anna'), { text: 'ångström' })
    expect(hit).toMatchObject({
      place: '903 25 Umeå',
      phones: [{ e164: SWITCHBOARD, shown: '031-39 09 00' }],
      hold: { userId: s.userId('bo'), userName: 'bo', kind: 'desk', since },
      lock: { ownerName: 'bo', since },
      stop: null,
      queue: [{ campaign: 'höst', state: 'waiting', lane: 'fresh', dueAt: null }],
    })
    const [branch] = await searchCompanies(s.as('anna'), { text: 'ångpanne' })
    expect(branch).toMatchObject({ hold: null, lock: { ownerName: 'bo' }, queue: [{ state: 'barred', attempts: 2 }] })
    await addSuppression(s.as('bo'), {
      commandId: randomUUID(),
      organizationId: s.companyId('Ångpanne Filial'),
      case: 'no_calls',
      wholeCompany: false,
      urgent: false,
      note: '',
    })
    const [stopped] = await searchCompanies(s.as('anna'), { text: 'ångpanne' })
    expect(stopped).toMatchObject({ lock: null, stop: { byName: 'bo', case: 'no_calls', at: since } })
  })
})

test('a company without a hold shows its card, people, history and situation', async () => {
  const s = await register()
  const organizationId = s.companyId('Ångström & Öman AB')
  expect(await loadCompany(s.as('anna'), { organizationId })).toMatchObject({
    organization: {
      id: organizationId,
      version: 1,
      orgNo: '165595010967',
      address: '903 25 Umeå',
      phones: [{ e164: SWITCHBOARD }],
    },
    contacts: [{ firstName: 'Åsa' }],
    lastActivities: [],
    recentCalls: [],
    hold: null,
    lock: null,
    stop: null,
    queue: [{ campaign: 'höst' }],
  })
})
