import { describe, expect, test } from 'vitest'
import { callbackAt, contact, NUMBER, OTHER } from '../support/call-steps'
import { calling } from '../support/calling'
import { refusal } from '../support/lock-log'
import { scenario } from '../support/scenario'

describe('what is refused writes nothing, and says what is wrong', () => {
  test('a number and a contact of another company, a time that has passed, a card that changed', async () => {
    const s = await scenario({ companies: { A: {}, B: { contact: ['Anna', 'Ek'] } } })
    const { card, save, activities } = calling(s)
    const { holdToken } = await card('anna')
    const details = async (said: Parameters<typeof save>[2]) => (await refusal(save('anna', holdToken, said))).details
    expect(await details({ outcome: 'no', phoneId: s.phoneId('B') })).toEqual({
      phoneId: 'Numret hör inte till företaget. Välj ett av kortets nummer.',
    })
    const [person] = await s.db.read.q.select().from(s.db.read.t.contact)
    expect(await details({ outcome: 'no', contactId: person?.id ?? 0 })).toEqual({
      contactId: 'Kontakten hör inte till företaget. Välj en av kortets kontakter.',
    })
    const past = new Date(s.clock.now - 1).toISOString()
    expect(await details({ outcome: 'callback', callbackAt: past })).toMatchObject({ callbackAt: expect.any(String) })
    expect(await activities()).toEqual([])
    expect((await refusal(save('anna', '999.x', { outcome: 'no' }))).code).toBe('hold_lost')
  })

  test('next in a campaign that the caller is not in', async () => {
    const s = await scenario({ campaigns: { höst: {}, vår: { members: ['bo'] } }, companies: { A: {} } })
    const { card, save, activities } = calling(s)
    const { holdToken } = await card('anna')
    const elsewhere = { outcome: 'no', campaignId: s.campaignId('vår') } as const
    expect((await refusal(save('anna', holdToken, { ...elsewhere, next: true }))).code).toBe('forbidden')
    expect(await activities()).toEqual([])
    expect((await save('anna', holdToken, { ...elsewhere, next: false })).card).toBeNull()
  })

  test('a head office that is the company itself, is gone, or whose number cannot be read', async () => {
    const s = await scenario({ companies: { A: {}, B: {} } })
    const { card, save } = calling(s)
    const { holdToken } = await card('anna')
    const details = async (headOffice: { organizationId: number } | { legalName: string; phone?: string }) =>
      (await refusal(save('anna', holdToken, { outcome: 'wrong', reason: 'head_office', headOffice }))).details
    expect(await details({ organizationId: s.companyId('A') })).toEqual({
      headOffice: 'Ett företag kan inte vara sitt eget huvudkontor. Välj ett annat.',
    })
    expect(await details({ organizationId: 999 })).toEqual({
      headOffice: 'Huvudkontoret finns inte längre. Välj ett annat.',
    })
    expect(await details({ legalName: 'Kedjan', phone: '12' })).toEqual({
      headOffice: 'Huvudkontorets nummer går inte att läsa. Skriv det med riktnummer.',
    })
    expect(await details({ legalName: 'Kedjan' })).toBeUndefined()
    const [, , made] = await s.db.read.q.select().from(s.db.read.t.organization).orderBy(s.db.read.t.organization.id)
    expect(made).toMatchObject({ legalName: 'Kedjan', searchText: 'kedjan', createdById: s.userId('anna') })
    expect(await s.db.read.q.select().from(s.db.read.t.phoneNumber)).toHaveLength(2)
  })
})

describe('the promises of a caller', () => {
  const rules = { lockWarnAt: 2, lockLimit: 3 }

  test('are warned about from so many, and asked about at the limit', async () => {
    const companies = { A: {}, B: {}, C: {}, D: {} }
    const s = await scenario({ campaigns: { höst: { rules } }, companies })
    const { call } = calling(s)
    const notices: Array<string | undefined> = []
    for (let at = 0; at < 4; at += 1) {
      notices.push((await call('anna', { outcome: 'callback_prio', callbackAt, contact })).notice)
    }
    expect(notices).toEqual([
      undefined,
      'Du har 2 låsta adresser. Högst 3.',
      'Du har 3 låsta adresser. Välj vilka du lämnar tillbaka.',
      'Du har 4 låsta adresser. Välj vilka du lämnar tillbaka.',
    ])
  })

  test('on an address that another locked is the supervisor`s to settle, and leaves the other`s lock', async () => {
    const s = await scenario({ companies: { A: { phones: [NUMBER] }, B: { phones: [OTHER] } } })
    const { card, call, save, locks } = calling(s)
    const first = await card('anna')
    await call('bo', { outcome: 'callback_prio', callbackAt, contact })
    await s.db.write(({ q, t }) => q.update(t.phoneNumber).set({ e164: NUMBER }).returning())
    const answer = await save('anna', first.holdToken, { outcome: 'callback_prio', callbackAt, contact })
    expect(answer.notice).toBe('Adressen är redan låst av någon annan. Arbetsledaren avgör vem som ringer.')
    expect(await locks()).toMatchObject([{ ownerId: s.userId('bo'), releasedAt: null }])
  })

  test('a further one moves the promise and says nothing of how many there are; undo puts it back', async () => {
    const s = await scenario({ campaigns: { höst: { rules: { lockWarnAt: 1, lockLimit: 3 } } }, companies: { A: {} } })
    const { call, locks, undo, entry } = calling(s)
    const soon = new Date(s.clock.now + 60_000).toISOString()
    expect((await call('anna', { outcome: 'callback_prio', callbackAt: soon, contact })).notice).toBeDefined()
    s.wait(1)
    const again = await call('anna', { outcome: 'callback_prio', callbackAt, contact })
    expect(again.notice).toBeUndefined()
    expect(await locks()).toMatchObject([{ promisedAt: Date.parse(callbackAt) }])
    await undo('anna', again.saved.activityId)
    expect(await locks()).toMatchObject([{ promisedAt: Date.parse(soon), releasedAt: null }])
    expect(await entry('A')).toMatchObject({ lane: 'prio', dueAt: Date.parse(soon) })
  })

  test('move on with Ej svar, and end with an outcome that settles them', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { call, locks, entry } = calling(s)
    const soon = new Date(s.clock.now + 60_000).toISOString()
    await call('anna', { outcome: 'callback_prio', callbackAt: soon, contact })
    s.wait(1)
    await call('anna', { outcome: 'busy' })
    const { dueAt } = await entry('A')
    // Not in twenty minutes: the number was tried a minute ago.
    expect(dueAt).toBe(s.clock.now - 60_000 + 240 * 60_000)
    expect(await locks()).toMatchObject([{ promisedAt: dueAt, releasedAt: null, reason: null }])
    s.clock.now = dueAt
    await call('anna', { outcome: 'no' })
    expect(await locks()).toMatchObject([
      { releasedAt: s.clock.now, reason: 'outcome', releasedById: s.userId('anna') },
    ])
  })
})
