import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import { openCompany } from '@/lib/queue/open-company'
import { calling } from '../support/calling'
import { type Scenario, scenario } from '../support/scenario'

const contact = { firstName: 'Bo', lastName: 'Ek' }
const callbackAt = new Date(instantOf('2026-11-20', 10 * 60)).toISOString()
const later = new Date(instantOf('2026-11-23', 10 * 60)).toISOString()
type Said = Partial<OutcomeInput> & Pick<OutcomeInput, 'outcome'>

/** Anna promised to call Bergs in the spring campaign, which is paused since; she opens it in the autumn one. */
async function openedElsewhere() {
  const s = await scenario({ campaigns: { höst: {}, vår: {} }, companies: { Bergs: { queue: { vår: {}, höst: {} } } } })
  await calling(s).call('anna', { outcome: 'callback_prio', contact, callbackAt }, 'vår')
  await s.db.write(({ q, t }) =>
    q
      .update(t.campaign)
      .set({ status: 'paused' })
      .where(eq(t.campaign.id, s.campaignId('vår')))
      .returning(),
  )
  const opened = { commandId: randomUUID(), organizationId: s.companyId('Bergs') }
  const { card } = await openCompany(s.as('anna'), opened)
  expect(card?.entryId).toBe(s.entryId('Bergs', 'höst'))
  return { s, card }
}

const save = (s: Scenario, holdToken: string | undefined, said: Said) =>
  recordOutcome(s.as('anna'), { commandId: randomUUID(), holdToken: holdToken ?? '', next: false, ...said })

describe("an outcome on the company in another campaign than the promise's", () => {
  test.each([
    { outcome: 'no' },
    { outcome: 'callback' },
    { outcome: 'wrong', reason: 'unauthorized_contact' },
  ] as const)(
    "$outcome releases the address, the promise is anyone's with its time kept; undo takes both back",
    async (said) => {
      const { s, card } = await openedElsewhere()
      const { locks, entry, undo } = calling(s)
      const { saved } = await save(s, card?.holdToken, said)
      expect(await locks()).toMatchObject([{ releasedAt: s.clock.now, reason: 'outcome' }])
      const promise = { lane: 'callback', ownerId: null, dueAt: Date.parse(callbackAt), state: 'waiting' }
      expect(await entry('Bergs', 'vår')).toMatchObject(promise)
      await undo('anna', saved.activityId)
      expect(await locks()).toMatchObject([{ releasedAt: null, entryId: s.entryId('Bergs', 'vår') }])
      expect(await entry('Bergs', 'vår')).toMatchObject({ lane: 'prio', ownerId: s.userId('anna'), state: 'waiting' })
    },
  )

  test.each(['no_answer', 'busy'] as const)('%s keeps lock and promise as they are', async (outcome) => {
    const { s, card } = await openedElsewhere()
    const { locks, entry } = calling(s)
    await save(s, card?.holdToken, { outcome })
    expect(await locks()).toMatchObject([{ releasedAt: null, promisedAt: Date.parse(callbackAt) }])
    expect(await entry('Bergs', 'vår')).toMatchObject({ lane: 'prio', ownerId: s.userId('anna') })
  })

  test('a further Prio moves the promise there; undo moves it back', async () => {
    const { s, card } = await openedElsewhere()
    const { locks, entry, undo } = calling(s)
    const { saved } = await save(s, card?.holdToken, { outcome: 'callback_prio', contact, callbackAt: later })
    expect(await locks()).toMatchObject([{ promisedAt: Date.parse(later), entryId: s.entryId('Bergs', 'höst') }])
    expect(await entry('Bergs', 'vår')).toMatchObject({ lane: 'callback', state: 'barred' })
    await undo('anna', saved.activityId)
    expect(await locks()).toMatchObject([
      { promisedAt: Date.parse(callbackAt), entryId: s.entryId('Bergs', 'vår'), releasedAt: null },
    ])
    expect(await entry('Bergs', 'vår')).toMatchObject({ lane: 'prio', ownerId: s.userId('anna'), state: 'waiting' })
  })
})

test('undo of Privatperson opens the locks again that its stop ended, also of others', async () => {
  const shared = '+4631390188'
  const s = await scenario({
    companies: { Bergs: { phones: [shared] }, Falu: { phones: [shared] } },
  })
  const { card, call, locks, entry, undo } = calling(s)
  const { holdToken } = await card('anna')
  // Bo promised on the neighbour before its number was known to be the same.
  await s.db.write(({ q, t }) =>
    q
      .update(t.phoneNumber)
      .set({ e164: '+4631390189' })
      .where(eq(t.phoneNumber.id, s.phoneId('Falu')))
      .returning(),
  )
  await call('bo', { outcome: 'callback_prio', contact, callbackAt })
  await s.db.write(({ q, t }) =>
    q
      .update(t.phoneNumber)
      .set({ e164: shared })
      .where(eq(t.phoneNumber.id, s.phoneId('Falu')))
      .returning(),
  )
  const { saved } = await save(s, holdToken, { outcome: 'wrong', reason: 'private_person' })
  expect(await locks()).toMatchObject([{ reason: 'suppressed' }])
  expect(await entry('Falu')).toMatchObject({ lane: 'callback', ownerId: null, state: 'barred' })
  await undo('anna', saved.activityId)
  expect(await locks()).toMatchObject([
    { releasedAt: null, ownerId: s.userId('bo'), promisedAt: Date.parse(callbackAt) },
  ])
  expect(await entry('Falu')).toMatchObject({ lane: 'prio', ownerId: s.userId('bo'), state: 'waiting' })
})
