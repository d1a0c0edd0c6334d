import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { isWaitingFor } from '@/lib/queue/is-waiting-for'
import { openCompany } from '@/lib/queue/open-company'
import { change, deckChanged, freed, holds, MINUTE, many, names, next, open, stop, taken } from '../support/desk-steps'
import { lockCompany } from '../support/lock-company'
import { refusal, toldSince } from '../support/lock-log'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'
import { mixServedOf } from '../support/serving'

describe('a company that is opened', () => {
  test('parks the present card on deck with its screen, gives the third back and says so', async () => {
    const s = await scenario({ companies: many() })
    await next(s, 'anna', { screenId: 'one' })
    const [desk] = await holds(s)
    toldSince(s)
    s.wait(1)
    const answer = await open(s, 'F9')
    expect(names(answer)).toEqual(['F9', 'F1'])
    expect(answer.notice).toBe('Kortet som stod på tur lämnades tillbaka till kön.')
    expect(answer.card).toMatchObject({ why: 'Öppnat ur sökningen', whyCode: 'opened' })
    const [parked, opened] = await holds(s)
    expect(parked).toMatchObject({
      kind: 'deck',
      screenId: 'one',
      since: desk?.since,
      until: s.clock.now + 20 * MINUTE,
    })
    expect(opened).toMatchObject({ kind: 'desk', screenId: 'one', until: s.clock.now + 20 * MINUTE })
    expect(toldSince(s)).toEqual([freed(s, 'F2'), deckChanged(s, 'withdrawn'), taken(s, 'F9', 'desk')])
    expect(await mixServedOf(s)).toBe(1)
  })

  test('that stands on my deck gives no sentence, and what is on my desk already stays', async () => {
    const s = await scenario({ companies: many() })
    await next(s)
    const answer = await open(s, 'F2')
    expect(names(answer)).toEqual(['F2', 'F1'])
    expect(answer.notice).toBeUndefined()
    expect((await holds(s)).find(({ kind }) => kind === 'deck')?.screenId).toBe('parked')
    toldSince(s)
    expect(names(await open(s, 'F2'))).toEqual(['F2', 'F1'])
    expect(toldSince(s)).toEqual([])
  })

  test('that another has ready on deck is theirs no longer, and one with my card`s number is refused', async () => {
    const shared = '+4631390900'
    const companies = { A: { phones: [shared] }, B: { phones: [shared] }, ...many() }
    const s = await scenario({ companies })
    await next(s, 'bo')
    toldSince(s)
    const { deck } = await next(s, 'bo')
    const company = deck?.organization.legalName ?? ''
    expect(names(await open(s, company))[0]).toBe(company)
    expect(s.told('deck:changed')[0]).toEqual(deckChanged(s, 'withdrawn', 'bo'))
    const own = await scenario({ companies })
    await next(own)
    expect(await refusal(open(own, 'B'))).toMatchObject({
      ...{ code: 'conflict', message: 'Kortet du har framme har samma nummer. Sätt ett utfall på det först.' },
    })
  })

  test('is refused in words: nowhere to open it, stopped, with address care, locked, on a screen', async () => {
    const s = await scenario({
      campaigns: { höst: {}, andras: { members: [] } },
      companies: { A: {}, Låst: { phones: ['+4631390901'] }, Vilar: { queue: {} } },
    })
    await lockCompany(s, { company: 'Låst', owner: 'bo' })
    s.wait(1)
    expect(await refusal(open(s, 'Låst'))).toEqual({
      ...{ code: 'conflict', message: 'Låst av bo sedan 10:41.', details: { lockedBy: 'bo' } },
    })
    await stop(s, 'A')
    expect((await refusal(open(s, 'A'))).message).toBe(
      'Företaget är spärrat och får inte ringas. Administrationen kan häva spärren.',
    )
    await s.db.write(({ q, t }) => q.update(t.campaign).set({ status: 'finished' }).returning())
    expect((await refusal(open(s, 'Vilar'))).message).toBe(
      'Företaget finns inte i någon av dina pågående kampanjer. Välj en kampanj först.',
    )
    expect(await refusal(openCompany(s.as('anna'), { commandId: randomUUID(), organizationId: 999 }))).toMatchObject({
      ...{ code: 'not_found', message: expect.stringContaining('Företaget') },
    })
  })
})

describe('whether a claim would give something', () => {
  const waiting = async (s: Scenario, name = 'anna') => {
    const campaign = await campaignOf(s.db.read, s.campaignId())
    return isWaitingFor(s.db.read, { campaign, userId: s.userId(name), now: s.clock.now })
  }

  test('by the lanes within the window, by promised times beyond it, and by nothing at night', async () => {
    const s = await scenario({ companies: { A: {} } })
    expect(await waiting(s)).toBe(true)
    s.clock.now = instantOf('2026-11-19', 18 * 60)
    expect(await waiting(s)).toBe(false)
    await change(s, 'A', { lane: 'callback', isPromised: true, dueAt: TEST_NOW })
    expect(await waiting(s)).toBe(true)
    s.clock.now = instantOf('2026-11-19', 21 * 60)
    expect(await waiting(s)).toBe(false)
  })

  test('by a promise of one`s own also while the campaign rests, and by nobody else`s', async () => {
    const other = { queue: { vår: { lane: 'prio' as const, owner: 'anna', dueAt: 1, isPromised: true } } }
    const s = await scenario({
      campaigns: { höst: { status: 'paused' }, vår: {} },
      companies: { A: {}, B: other },
    })
    expect([await waiting(s), await waiting(s, 'bo')]).toEqual([true, false])
    await s.db.write(({ q, t }) => q.update(t.campaign).set({ status: 'paused' }).returning())
    expect(await waiting(s)).toBe(false)
  })

  test('by a promise of one`s own in the hours of its own campaign', async () => {
    const late = { queue: { kväll: { lane: 'prio' as const, owner: 'anna', dueAt: 1 } } }
    const window = { ...DEFAULT_RULES.window, closeMinute: 20 * 60 }
    const s = await scenario({ campaigns: { höst: {}, kväll: { rules: { window } } }, companies: { B: late } })
    s.clock.now = instantOf('2026-11-19', 18 * 60)
    expect(await waiting(s)).toBe(true)
    const { card } = await claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
    expect(card?.organization.legalName).toBe('B')
  })

  test('by nothing without a round, and by nothing when all is for later', async () => {
    const later = { queue: { höst: { lane: 'retry' as const, dueAt: TEST_NOW + MINUTE } } }
    const s = await scenario({ companies: { A: later } })
    expect(await waiting(s)).toBe(false)
    s.wait(1)
    expect(await waiting(s)).toBe(true)
    await s.db.write(({ q, t }) => q.update(t.round).set({ endedAt: TEST_NOW }).returning())
    expect(await waiting(s)).toBe(false)
  })
})
