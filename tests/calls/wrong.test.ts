import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

const NUMBER = '+4631390100'
const OTHER = '+4631390101'

describe('Spärrton & Fax', () => {
  test('with another number the card stays on the desk, with the same token', async () => {
    const s = await scenario({ companies: { Bergs: { phones: [NUMBER, OTHER] }, Falu: { phones: [NUMBER] } } })
    const { card, save, entry, numbers, tasks, activities } = calling(s)
    const first = await card('anna')
    const said = { outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('Bergs'), next: true } as const
    const answer = await save('anna', first.holdToken, said)
    expect(answer.card).toMatchObject({ entryId: first.entryId, holdToken: first.holdToken, attempts: 1 })
    expect([first.why, answer.card?.why]).toEqual(['Nytt kort, inte ringt än', 'Nytt kort, ringt 1 gång'])
    expect(answer.card?.organization.phones.map(({ status }) => status).sort()).toEqual(['dead', 'ok'])
    expect(await entry('Bergs')).toMatchObject({ state: 'waiting', lane: 'fresh', attempts: 1 })
    expect((await numbers()).map(({ e164, status }) => [e164, status])).toEqual([
      [NUMBER, 'dead'],
      [OTHER, 'ok'],
      [NUMBER, 'dead'],
    ])
    // The company that has no other number is served no longer.
    expect(await entry('Falu')).toMatchObject({ state: 'barred' })
    expect(await tasks()).toEqual([])
    expect(await activities()).toMatchObject([{ outcome: 'wrong', reason: 'dead_number', talked: false, e164: NUMBER }])
    await save('anna', first.holdToken, { outcome: 'no', phoneId: s.phoneId('Bergs', 1) })
    expect(await entry('Bergs')).toMatchObject({ state: 'closed', closedAs: 'no', attempts: 2 })
  })

  test('without another the card closes and lands in address care', async () => {
    const s = await scenario({ companies: { Bergs: { phones: [NUMBER, { e164: OTHER, status: 'dead' }] } } })
    const { call, entry, tasks } = calling(s)
    const answer = await call('anna', { outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('Bergs') })
    expect(answer.card).toBeNull()
    expect(await entry('Bergs')).toMatchObject({ state: 'closed', closedAs: 'wrong' })
    expect(await tasks()).toMatchObject([{ type: 'dead_numbers', details: { e164: NUMBER } }])
  })
})

describe('Privatperson', () => {
  test('bars the number in all campaigns and takes the company out of every queue', async () => {
    const queue = { höst: {}, vår: {} }
    const s = await scenario({
      campaigns: { höst: {}, vår: {} },
      companies: { Bergs: { phones: [NUMBER], queue }, Falu: { phones: [NUMBER], queue: { vår: {} } } },
    })
    const { call, entry, stops, numbers } = calling(s)
    await call('anna', { outcome: 'wrong', reason: 'private_person' })
    expect(await entry('Bergs')).toMatchObject({ state: 'closed', closedAs: 'wrong' })
    expect(await entry('Bergs', 'vår')).toMatchObject({ state: 'barred' })
    expect(await entry('Falu', 'vår')).toMatchObject({ state: 'barred' })
    expect(await stops()).toMatchObject([{ case: 'private_person', phone: NUMBER, status: 'active', urgent: false }])
    expect((await numbers()).map(({ status }) => status)).toEqual(['private', 'private'])
  })
})

describe('Obehörig kontaktperson', () => {
  test('closes the entry and nothing else', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const { call, entry, tasks, stops } = calling(s)
    await call('anna', { outcome: 'wrong', reason: 'unauthorized_contact' })
    expect(await entry('Bergs')).toMatchObject({ state: 'closed', closedAs: 'wrong' })
    expect(await tasks()).toEqual([])
    expect(await stops()).toEqual([])
  })
})

describe('HK-hänvisning', () => {
  const chain = {
    Lokal: { orgNo: '165595010967', workplaceNo: '1' },
    Gren: { orgNo: '165595010967', workplaceNo: '2' },
    Löfte: { orgNo: '165595010967', workplaceNo: '3', queue: { höst: { lane: 'prio', owner: 'bo', dueAt: 9e14 } } },
    Huvudkontor: { orgNo: '165595010967', workplaceNo: '9' },
    Annat: { orgNo: '165595020966' },
  } as const

  test("closes the chain's local cards for the round, not the head office's nor a colleague's promise", async () => {
    const s = await scenario({ companies: chain })
    const { call, entry } = calling(s)
    const headOffice = { organizationId: s.companyId('Huvudkontor') }
    await call('anna', { outcome: 'wrong', reason: 'head_office', headOffice })
    const states = await Promise.all(Object.keys(chain).map(async (name) => [name, (await entry(name)).state]))
    expect(states).toEqual([
      ['Lokal', 'closed'],
      ['Gren', 'closed'],
      ['Löfte', 'waiting'],
      ['Huvudkontor', 'waiting'],
      ['Annat', 'waiting'],
    ])
    const { q, t } = s.db.read
    const [local] = await q
      .select()
      .from(t.organization)
      .where(eq(t.organization.id, s.companyId('Lokal')))
    expect(local?.parentId).toBe(s.companyId('Huvudkontor'))
  })

  test("takes a closed local card from a colleague's deck, and leaves the one on a desk", async () => {
    const s = await scenario({
      companies: { Lokal: chain.Lokal, Gren: chain.Gren, Annat: { orgNo: '165595010967', workplaceNo: '4' } },
    })
    const { card, save, holds, entry } = calling(s)
    const first = await card('anna')
    await card('bo')
    const held = {
      organizationId: s.companyId('Annat'),
      entryId: s.entryId('Annat'),
      userId: s.userId('bo'),
      kind: 'deck',
    } as const
    const since = { since: s.clock.now, lastInputAt: s.clock.now, until: s.clock.now + 1e6, token: 't', why: '' }
    await s.db.write(({ q, t }) =>
      q
        .insert(t.hold)
        .values({ ...held, ...since })
        .returning(),
    )
    await save('anna', first.holdToken, {
      outcome: 'wrong',
      reason: 'head_office',
      headOffice: { legalName: 'Kedjan AB' },
    })
    expect(await holds()).toMatchObject([{ organizationId: s.companyId('Gren'), kind: 'desk' }])
    expect(await entry('Gren')).toMatchObject({ state: 'waiting' })
    expect(await entry('Annat')).toMatchObject({ state: 'closed' })
    expect(s.told('deck:changed')).toMatchObject([{ to: [`user:${s.userId('bo')}`] }])
  })

  test('makes the head office with its number when it is not in the register', async () => {
    const s = await scenario({ companies: { Lokal: chain.Lokal } })
    const { call } = calling(s)
    const headOffice = { legalName: 'Kedjan Sverige AB', phone: '031-390 1234' }
    await call('anna', { outcome: 'wrong', reason: 'head_office', headOffice })
    const { q, t } = s.db.read
    const [local, made] = await q.select().from(t.organization).orderBy(t.organization.id)
    expect(made).toMatchObject({ legalName: 'Kedjan Sverige AB', createdById: s.userId('anna') })
    expect(local?.parentId).toBe(made?.id)
    const numbers = await q.select().from(t.phoneNumber).orderBy(t.phoneNumber.id)
    expect(numbers[1]).toMatchObject({ organizationId: made?.id, e164: '+46313901234' })
    expect(await s.db.searchOrganizations('kedjan', 5)).toEqual([made?.id])
  })
})
