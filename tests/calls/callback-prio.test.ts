import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

const at = (day: string, minute: number) => new Date(instantOf(day, minute)).toISOString()

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
