import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { calling } from '../support/calling'
import { scenario, TEST_NOW } from '../support/scenario'

const at = (day: string, minute: number) => new Date(instantOf(day, minute)).toISOString()

describe('Spara', () => {
  test('writes the call to the log, frees the company and leaves no token', async () => {
    const s = await scenario({ companies: { Bergs: { phones: ['+4631390101'], contact: ['Anna', 'Åberg'] } } })
    const { call, activities, holds, entry } = calling(s)
    const answer = await call('anna', { outcome: 'callback', note: '  Åter efter lunch ' })
    expect(answer).toMatchObject({ card: null, deck: null })
    expect(answer.saved.undoUntil).toBe(new Date(TEST_NOW + 60_000).toISOString())
    const [activity] = await activities()
    expect(activity).toMatchObject({
      id: answer.saved.activityId,
      kind: 'call',
      direction: 'out',
      outcome: 'callback',
      talked: true,
      body: 'Åter efter lunch',
      e164: '+4631390101',
      attemptNo: 1,
      startAt: TEST_NOW,
      localDay: '2026-11-19',
      localHour: 10,
      counted: true,
      createdById: s.userId('anna'),
      ownerId: s.userId('anna'),
      organizationId: s.companyId('Bergs'),
      campaignId: s.campaignId(),
      roundId: s.roundId(),
      queueEntryId: s.entryId('Bergs'),
    })
    expect(await holds()).toEqual([])
    expect(await entry('Bergs')).toMatchObject({ lane: 'callback', state: 'waiting', heldById: null, token: null })
  })

  test('with next the shown deck card stands on the desk and a new one is ready', async () => {
    const companies = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`F${at}`, {}]))
    const s = await scenario({ users: { anna: 'caller' }, companies })
    const { card, save } = calling(s)
    const first = await card('anna')
    const deck = (await save('anna', first.holdToken, { outcome: 'no_answer', next: true })).deck
    const shown = (await card('anna')).holdToken
    const answer = await save('anna', shown, { outcome: 'no', next: true, deckToken: deck?.holdToken })
    expect(answer.card?.entryId).toBe(deck?.entryId)
    expect(answer.deck).not.toBeNull()
  })

  test('with next and nothing left the answer says why', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const answer = await calling(s).call('anna', { outcome: 'no', next: true })
    expect(answer).toMatchObject({ card: null, because: { code: 'empty' } })
  })

  test('drops the draft', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const { card, save } = calling(s)
    const { holdToken, entryId } = await card('anna')
    const draft = { userId: s.userId('anna'), entryId, note: 'halv', checklist: {}, at: s.clock.now }
    await s.db.write(({ q, t }) => q.insert(t.draft).values(draft).returning())
    await save('anna', holdToken, { outcome: 'no' })
    expect(await s.db.read.q.select().from(s.db.read.t.draft)).toEqual([])
  })

  test('tells the caller and the floor the day in absolute figures', async () => {
    const s = await scenario({ companies: { Bergs: {}, Falu: {} } })
    const { call } = calling(s)
    await call('anna', { outcome: 'callback' })
    await call('anna', { outcome: 'no_answer' })
    expect(s.told('tally:changed').at(-1)).toMatchObject({
      to: [`user:${s.userId('anna')}`, 'floor'],
      payload: { counts: { day: '2026-11-19', calls: 2, talked: 1, orders: 0, orderValue: 0 } },
    })
    expect(s.told('callbacks:changed')).toHaveLength(1)
  })

  test('counts without a hold as long as nobody took the card', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const { card, save, activities } = calling(s)
    const { holdToken } = await card('anna')
    await s.db.write(async ({ q, t }) => {
      await q.delete(t.hold).returning()
      await q.update(t.queueEntry).set({ heldById: null }).returning()
    })
    await save('anna', holdToken, { outcome: 'no_answer' })
    expect(await activities()).toHaveLength(1)
  })
})

describe('who was spoken to', () => {
  test('a contact of the company, or one added in place', async () => {
    const s = await scenario({ companies: { Bergs: { contact: ['Anna', 'Åberg'] }, Falu: {} } })
    const { card, save, activities } = calling(s)
    const first = await card('anna')
    await save('anna', first.holdToken, { outcome: 'no', contactId: first.contacts[0]?.id ?? 0 })
    const callbackAt = at('2026-11-20', 10 * 60)
    const contact = { firstName: 'Bo', lastName: 'Ek', title: 'platschef' }
    await save('anna', (await card('anna')).holdToken, { outcome: 'callback_prio', callbackAt, contact })
    const people = await s.db.read.q.select().from(s.db.read.t.contact)
    expect(people[1]).toMatchObject({ ...contact, organizationId: s.companyId('Falu'), createdById: s.userId('anna') })
    expect((await activities()).map(({ contactId }) => contactId)).toEqual(people.map(({ id }) => id))
    expect(s.told('card:changed').map(({ payload }) => payload)).toContainEqual({
      organizationId: s.companyId('Falu'),
      what: 'contact',
      byId: s.userId('anna'),
    })
  })

  test('nobody, when nobody answered', async () => {
    const s = await scenario({ companies: { Bergs: { contact: ['Anna', 'Åberg'] } } })
    const { card, save, activities } = calling(s)
    const { holdToken, contacts } = await card('anna')
    await save('anna', holdToken, { outcome: 'no_answer', contactId: contacts[0]?.id ?? 0 })
    expect(await activities()).toMatchObject([{ contactId: null, talked: false }])
  })
})

describe('Återkom Prio', () => {
  test('locks the address for its owner, and its further Prio moves the promise', async () => {
    const s = await scenario({ companies: { Bergs: { contact: ['Anna', 'Åberg'] } } })
    const { card, save, locks, entry } = calling(s)
    const first = await card('anna')
    const contactId = first.contacts[0]?.id ?? 0
    const soon = { outcome: 'callback_prio', contactId, callbackAt: at('2026-11-19', 11 * 60) } as const
    await save('anna', first.holdToken, soon)
    expect(await locks()).toMatchObject([{ ownerId: s.userId('anna'), releasedAt: null }])
    expect(await entry('Bergs')).toMatchObject({ lane: 'prio', ownerId: s.userId('anna'), state: 'waiting' })
    s.wait(20)
    const callbackAt = at('2026-11-24', 9 * 60)
    await save('anna', (await card('anna')).holdToken, { ...soon, callbackAt })
    expect(await locks()).toMatchObject([{ promisedAt: Date.parse(callbackAt), releasedAt: null }])
  })

  test.each(['no_answer', 'busy'] as const)(
    '%s of its owner keeps it and moves it to the next try',
    async (outcome) => {
      const s = await scenario({ companies: { Bergs: { contact: ['Anna', 'Åberg'] } } })
      const { card, save, locks, entry } = calling(s)
      const first = await card('anna')
      const callbackAt = at('2026-11-19', 11 * 60)
      await save('anna', first.holdToken, {
        outcome: 'callback_prio',
        contactId: first.contacts[0]?.id ?? 0,
        callbackAt,
      })
      s.wait(20)
      await save('anna', (await card('anna')).holdToken, { outcome })
      const { lane, ownerId, dueAt } = await entry('Bergs')
      expect({ lane, ownerId }).toEqual({ lane: 'prio', ownerId: s.userId('anna') })
      expect(await locks()).toMatchObject([{ releasedAt: null, promisedAt: dueAt }])
    },
  )

  test.each([
    { outcome: 'callback' },
    { outcome: 'no' },
    { outcome: 'no_six_months' },
    { outcome: 'wrong', reason: 'unauthorized_contact' },
  ] as const)('is released by $outcome', async (said) => {
    const s = await scenario({ companies: { Bergs: { contact: ['Anna', 'Åberg'] } } })
    const { card, save, locks } = calling(s)
    const first = await card('anna')
    const callbackAt = at('2026-11-19', 11 * 60)
    await save('anna', first.holdToken, { outcome: 'callback_prio', contactId: first.contacts[0]?.id ?? 0, callbackAt })
    s.wait(20)
    await save('anna', (await card('anna')).holdToken, said)
    expect(await locks()).toMatchObject([{ releasedAt: s.clock.now, reason: 'outcome' }])
  })

  test("a colleague's lock on a shared number stands, and a competing Prio goes to the supervisor", async () => {
    const shared = '+4631390199'
    const s = await scenario({
      companies: { Bergs: { phones: [shared], contact: ['Anna', 'Åberg'] }, Falu: { phones: [shared] } },
    })
    const { card, save, locks, entry } = calling(s)
    const contact = { firstName: 'Bo', lastName: 'Ek' }
    const callbackAt = at('2026-11-20', 10 * 60)
    await save('anna', (await card('anna')).holdToken, { outcome: 'callback_prio', contact, callbackAt })
    const token = `${s.entryId('Falu')}.bos-token`
    const held = { token, tokenUserId: s.userId('bo') }
    await s.db.write(({ q, t }) => q.update(t.queueEntry).set(held).returning())
    const answer = await save('bo', token, { outcome: 'callback_prio', contact, callbackAt })
    expect(answer.notice).toContain('redan låst')
    expect(await locks()).toMatchObject([{ ownerId: s.userId('anna'), releasedAt: null }])
    expect(await entry('Falu')).toMatchObject({ state: 'barred', lane: 'prio', ownerId: s.userId('bo') })
  })

  test('warns from twenty open locks, and asks at twenty-five which to give back', async () => {
    const rules = { lockWarnAt: 1, lockLimit: 2 }
    const s = await scenario({ campaigns: { höst: { rules } }, companies: { Bergs: {}, Falu: {} } })
    const { call } = calling(s)
    const prio = {
      outcome: 'callback_prio',
      contact: { firstName: 'Bo', lastName: 'Ek' },
      callbackAt: at('2026-11-20', 10 * 60),
    } as const
    expect((await call('anna', prio)).notice).toBe('Du har 1 låsta adresser. Högst 2.')
    expect((await call('anna', prio)).notice).toContain('Välj vilka du lämnar tillbaka')
  })
})

describe('what is refused, with nothing written', () => {
  const refused = async (said: Parameters<ReturnType<typeof calling>['save']>[2], attempts = 0) => {
    const s = await scenario({
      companies: { Bergs: { queue: { höst: { attempts } } }, Falu: { contact: ['Bo', 'Ek'] } },
    })
    const { card, save, activities, holds } = calling(s)
    const { holdToken } = await card('anna')
    const wrong = await save('anna', holdToken, said).catch((error: unknown) => error)
    expect(await activities()).toEqual([])
    expect(await holds()).toHaveLength(1)
    return wrong
  }

  test.each([
    ['callbackAt', { outcome: 'callback', callbackAt: at('2026-11-19', 10 * 60) }],
    ['callbackAt', { outcome: 'callback', callbackAt: at('2026-11-19', 22 * 60) }],
    ['phoneId', { outcome: 'no', phoneId: 2 }],
    ['contactId', { outcome: 'no', contactId: 1 }],
    ['headOffice', { outcome: 'wrong', reason: 'head_office', headOffice: { organizationId: 1 } }],
    ['headOffice', { outcome: 'wrong', reason: 'head_office', headOffice: { organizationId: 99 } }],
    ['headOffice', { outcome: 'wrong', reason: 'head_office', headOffice: { legalName: 'Kedjan', phone: '112' } }],
  ] as const)('%s: %j', async (field, said) => {
    expect(await refused(said)).toMatchObject({ code: 'invalid', details: { [field]: expect.any(String) } })
  })

  test('going on after five attempts without a reason, which is stored when given', async () => {
    expect(await refused({ outcome: 'no_answer' }, 5)).toMatchObject({
      code: 'invalid',
      details: { goOnReason: expect.any(String) },
    })
    const s = await scenario({ companies: { Bergs: { queue: { höst: { attempts: 5 } } } } })
    const { call, activities } = calling(s)
    await call('anna', { outcome: 'no_answer', goOnReason: 'Ägaren är åter på måndag' })
    expect(await activities()).toMatchObject([{ goOnReason: 'Ägaren är åter på måndag', attemptNo: 6 }])
  })

  test('a Prio further away than the campaign allows', async () => {
    const contact = { firstName: 'Bo', lastName: 'Ek' }
    const said = { outcome: 'callback_prio', contact, callbackAt: at('2026-12-21', 10 * 60) } as const
    expect(await refused(said)).toMatchObject({
      code: 'invalid',
      details: { callbackAt: expect.stringContaining('30') },
    })
  })

  test('the office and administrators work no queue', async () => {
    const users = { anna: 'caller', disa: 'office', adam: 'admin' } as const
    const s = await scenario({ users, companies: { Bergs: {} } })
    const { card, save } = calling(s)
    const { holdToken } = await card('anna')
    await expect(save('disa', holdToken, { outcome: 'no' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(save('adam', holdToken, { outcome: 'no' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test("another's token, and a campaign that the caller is no member of", async () => {
    const s = await scenario({ campaigns: { höst: {}, vår: { members: ['bo'] } }, companies: { Bergs: {} } })
    const { card, save, activities } = calling(s)
    const { holdToken } = await card('anna')
    await expect(save('bo', holdToken, { outcome: 'no' })).rejects.toMatchObject({ code: 'hold_lost' })
    const elsewhere = { outcome: 'no', next: true, campaignId: s.campaignId('vår') } as const
    await expect(save('anna', holdToken, elsewhere)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await activities()).toEqual([])
  })
})

describe('the same card twice', () => {
  test('a replay of the command answers what was saved and writes nothing more', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const { card, activities } = calling(s)
    const { holdToken } = await card('anna')
    const input = { commandId: randomUUID(), holdToken, outcome: 'no', next: true } as const
    const first = await recordOutcome(s.as('anna'), input)
    const again = await recordOutcome(s.as('anna'), input)
    expect(again).toEqual(first)
    expect(await activities()).toHaveLength(1)
    await expect(recordOutcome(s.as('anna'), { ...input, outcome: 'busy' })).rejects.toMatchObject({
      code: 'command_reused',
    })
  })

  test('two outcomes with one token in parallel: one is saved, the other is told that the card is gone', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const { card, save, activities } = calling(s)
    const { holdToken } = await card('anna')
    const results = await Promise.allSettled([
      save('anna', holdToken, { outcome: 'no' }),
      save('anna', holdToken, { outcome: 'no_answer' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'hold_lost' } })
    expect(await activities()).toHaveLength(1)
  })
})

describe('Skicka till AD', () => {
  test('each request is a task with what its type asks for, due by the end of the next office day', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const { call, tasks } = calling(s)
    const { saved } = await call('anna', {
      outcome: 'no',
      note: 'Faktura till kontoret',
      office: [{ type: 'invoice_by_mail', email: 'faktura@bergs.example' }, { type: 'other' }],
    })
    const shared = { activityId: saved.activityId, organizationId: s.companyId('Bergs'), status: 'new', urgent: false }
    const dueAt = instantOf('2026-11-20', 17 * 60)
    expect(await tasks()).toMatchObject([
      { ...shared, type: 'invoice_by_mail', details: { email: 'faktura@bergs.example' }, dueAt },
      { ...shared, type: 'other', details: {}, dueAt },
    ])
  })
})
