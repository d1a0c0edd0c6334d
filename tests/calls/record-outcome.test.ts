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
      payload: { counts: { day: '2026-11-19', calls: 2, talked: 1, orders: 0, orderValue: 0, cancelled: 0 } },
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
