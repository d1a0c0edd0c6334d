import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import type { OutcomeInput } from '@/lib/calls/schema'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { openCompany } from '@/lib/queue/open-company'
import { calling } from '../support/calling'
import { type Scenario, scenario } from '../support/scenario'

const NUMBER = '+4631390100'
const OTHER = '+4631390101'
const callbackAt = new Date(instantOf('2026-11-20', 10 * 60)).toISOString()
const contact = { firstName: 'Bo', lastName: 'Ek' }
type Said = Partial<OutcomeInput> & Pick<OutcomeInput, 'outcome'>

/** Everything that an outcome may change, without what only counts changes. */
async function stateOf({ db }: Scenario) {
  const { q, t } = db.read
  const entries = await q.select().from(t.queueEntry).orderBy(t.queueEntry.id)
  const numbers = await q.select().from(t.phoneNumber).orderBy(t.phoneNumber.id)
  const companies = await q.select().from(t.organization).orderBy(t.organization.id)
  const locks = await q.select().from(t.addressLock)
  const tally = await q.select().from(t.tally)
  const bars = await q.select().from(t.bar)
  return {
    entries: entries.map(({ version, updatedAt, token, tokenUserId, heldById, ...entry }) => entry),
    numbers: numbers.map(({ version, updatedAt, ...number }) => number),
    companies: companies.flatMap(({ version, updatedAt, ...one }) => (one.deletedAt === null ? [one] : [])),
    locks: locks
      .filter(({ releasedAt }) => releasedAt === null)
      .map(({ ownerId, promisedAt }) => ({ ownerId, promisedAt })),
    tally: tally.filter(({ count }) => count !== 0),
    bars: bars.map(({ entryId, cause, causeId }) => ({ entryId, cause, causeId })),
  }
}

const COMPANIES = {
  Bergs: {
    phones: [NUMBER],
    orgNo: '165595010967',
    workplaceNo: '1',
    queue: { höst: { lane: 'retry' as const, dueAt: 5, attempts: 2 }, vår: {} },
  },
  Gren: { orgNo: '165595010967', workplaceNo: '2' },
  Falu: { phones: [NUMBER], queue: { vår: {} } },
}

const EVERY: Array<[string, Said]> = [
  ['Återkom', { outcome: 'callback', callbackAt }],
  ['Återkom Prio', { outcome: 'callback_prio', callbackAt, contact }],
  ['Nej', { outcome: 'no' }],
  ['Nej/Återkom 6 mån', { outcome: 'no_six_months' }],
  ['Ej svar', { outcome: 'no_answer' }],
  ['Upptaget', { outcome: 'busy' }],
  ['Spärrton & Fax', { outcome: 'wrong', reason: 'dead_number', phoneId: 1 }],
  ['Privatperson', { outcome: 'wrong', reason: 'private_person' }],
  ['Obehörig kontaktperson', { outcome: 'wrong', reason: 'unauthorized_contact' }],
  ['HK-hänvisning', { outcome: 'wrong', reason: 'head_office', headOffice: { legalName: 'Kedjan AB' } }],
]

describe('everything goes back', () => {
  const campaigns = { höst: {}, vår: {} }

  test.each(EVERY)('%s', async (_, said) => {
    const s = await scenario({ campaigns, companies: COMPANIES })
    const { card, save, undo, activities } = calling(s)
    const before = await stateOf(s)
    const { holdToken } = await card('anna')
    const { saved } = await save('anna', holdToken, said)
    expect(await stateOf(s)).not.toEqual(before)
    s.wait(0.9)
    const answer = await undo('anna', saved.activityId)
    expect(await stateOf(s)).toEqual(before)
    expect(answer.card?.entryId).toBe(s.entryId('Bergs'))
    expect(answer.card?.holdToken).not.toBe(holdToken)
    expect(await activities()).toMatchObject([{ undoneAt: s.clock.now, outcome: said.outcome }])
  })

  test.each(EVERY)('%s on a Prio of mine', async (_, said) => {
    const s = await scenario({ campaigns, companies: COMPANIES })
    const { card, save, undo } = calling(s)
    const soon = new Date(s.clock.now + 600_000).toISOString()
    await save('anna', (await card('anna')).holdToken, { outcome: 'callback_prio', callbackAt: soon, contact })
    s.wait(15)
    const { holdToken } = await card('anna')
    const before = await stateOf(s)
    const { saved } = await save('anna', holdToken, said)
    await undo('anna', saved.activityId)
    expect(await stateOf(s)).toEqual(before)
  })

  test('a number that died on a card that stayed', async () => {
    const s = await scenario({ companies: { Bergs: { phones: [NUMBER, OTHER] } } })
    const { card, save, undo } = calling(s)
    const before = await stateOf(s)
    const { holdToken } = await card('anna')
    const dead = { outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('Bergs') } as const
    const { saved } = await save('anna', holdToken, dead)
    const answer = await undo('anna', saved.activityId)
    expect(await stateOf(s)).toEqual(before)
    expect(answer.card?.holdToken).toBe(holdToken)
  })

  test('a number that died on a card that I opened again: nobody else gets one that shares it', async () => {
    const s = await scenario({ companies: { Bergs: { phones: [NUMBER] }, Falu: { phones: [NUMBER] } } })
    const { call, undo } = calling(s)
    const dead = { outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('Bergs') } as const
    const { saved } = await call('anna', dead)
    await openCompany(s.as('anna'), { commandId: randomUUID(), organizationId: s.companyId('Bergs') })
    await undo('anna', saved.activityId)
    const { card, because } = await claimNextCard(s.as('bo'), { campaignId: s.campaignId() })
    expect(card).toBeNull()
    expect(because?.code).toBe('held_by_others')
  })

  test('what was asked of the office is withdrawn, what was written is the draft again', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const { call, undo, tasks } = calling(s)
    const said = {
      outcome: 'no',
      note: 'Ring kontoret',
      office: [{ type: 'other' }, { type: 'order_by_mail' }],
    } as const
    const { saved } = await call('anna', { ...said, office: [...said.office] })
    const answer = await undo('anna', saved.activityId)
    expect((await tasks()).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
    expect(answer.card?.draft?.note).toBe('Ring kontoret')
  })

  test('the present card goes on deck with its draft, a third is given back', async () => {
    const companies = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`F${at}`, {}]))
    const s = await scenario({ users: { anna: 'caller' }, companies })
    const { card, save, undo } = calling(s)
    const saved = await save('anna', (await card('anna')).holdToken, { outcome: 'no', next: true })
    const present = saved.card
    expect(saved.deck).not.toBeNull()
    const draft = { userId: s.userId('anna'), entryId: present?.entryId ?? 0, note: 'halv', checklist: {}, at: 1 }
    await s.db.write(({ q, t }) => q.insert(t.draft).values(draft).returning())
    const answer = await undo('anna', saved.saved.activityId)
    expect(answer.card?.organization.legalName).toBe('F0')
    expect(answer.deck).toMatchObject({ entryId: present?.entryId, draft: { note: 'halv' } })
    expect(answer.notice).toBeDefined()
  })
})
