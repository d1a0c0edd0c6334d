import { describe, expect, test } from 'vitest'
import { isoOf } from '@/lib/calendar/iso-time'
import { instantOf } from '@/lib/calendar/local-time'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { type CampaignFacts, type CompanyFacts, hindrancesOf, type StandingCard } from '@/lib/why-not/rules'

const at = (hour: number, day = '2026-11-19') => instantOf(day, hour * 60)
const NOW = at(10)
const THEN = at(9, '2026-11-10')

const someCard = (change: Partial<StandingCard> = {}): StandingCard => ({
  ...{ entryId: 1, state: 'waiting', lane: 'retry', dueAt: at(9), isPromised: false },
  ...{ closedAs: null, lastCallAt: null, updatedAt: THEN, isClosedByRules: false },
  ...{ roundNumber: 2, isRunningRound: true },
  ...change,
})
const someCompany = (change: Partial<CompanyFacts> = {}): CompanyFacts => ({
  ...{ organizationId: 7, isDeleted: false, hasOkNumber: true, stops: [], locks: [], holds: [] },
  ...change,
})
const why = (
  company: Partial<CompanyFacts>,
  {
    card = {},
    now = NOW,
    ...campaign
  }: Partial<Omit<CampaignFacts, 'card'>> & { card?: Partial<StandingCard> | null; now?: number } = {},
) =>
  hindrancesOf(
    someCompany(company),
    {
      ...{ status: 'running', rules: DEFAULT_RULES, hasRound: true, bars: [] },
      ...campaign,
      card: card && someCard(card),
    },
    now,
  )

test('a card that is due in the window of a running campaign is served', () => expect(why({})).toEqual([]))

describe('of the company', () => {
  test('it is out of the register, or has no number that can be called', () => {
    expect(why({ isDeleted: true })).toEqual([{ code: 'deleted' }])
    expect(why({ hasOkNumber: false })).toEqual([{ code: 'dead_numbers' }])
  })

  test('it is stopped, by whom and when; address care is a stop of its own', () => {
    const stops = [
      { case: 'no_calls', byName: 'Eva', at: THEN },
      { case: 'recently_called', byName: 'Bo', at: THEN },
    ] as const
    expect(why({ stops })).toEqual([
      { code: 'suppressed', case: 'no_calls', byName: 'Eva', at: isoOf(THEN) },
      { code: 'address_care', at: isoOf(THEN) },
    ])
  })

  test('it is promised to somebody: only a lock that bars this card is told', () => {
    const lock = (id: number) => ({
      ...{ id, entryId: 4, ownerName: 'Anna', since: THEN, promisedAt: at(14), organization: 'Berg' },
    })
    const bars = [
      { cause: 'lock', causeId: 3 },
      { cause: 'suppression', causeId: 5 },
    ] as const
    expect(why({ locks: [lock(3), lock(4), lock(5)] }, { bars })).toEqual([
      { code: 'locked', ownerName: 'Anna', since: isoOf(THEN), promisedAt: isoOf(at(14)), organization: 'Berg' },
    ])
  })

  test('a bar that nothing explains is told as such, and only then', () => {
    expect(why({}, { card: { state: 'barred' } })).toEqual([{ code: 'barred' }])
    expect(why({ hasOkNumber: false }, { card: { state: 'barred' } })).toEqual([{ code: 'dead_numbers' }])
  })

  test('somebody has it, or a company with the same number', () => {
    const hold = { organization: 'Berg', byName: 'Anna', kind: 'desk' as const, since: at(9) }
    expect(why({ holds: [{ ...hold, organizationId: 7 }] })).toEqual([
      { code: 'held', byName: 'Anna', kind: 'desk', since: isoOf(at(9)) },
    ])
    expect(why({ holds: [{ ...hold, organizationId: 8 }] })).toEqual([
      { code: 'number_held', byName: 'Anna', organization: 'Berg' },
    ])
  })
})

describe('of the campaign and its round', () => {
  test('it is paused or finished: the clock says nothing then', () => {
    expect(why({}, { status: 'paused', now: at(22) })).toEqual([{ code: 'paused' }])
    expect(why({}, { status: 'finished', hasRound: false })).toEqual([{ code: 'finished' }])
  })

  test('it has no round, or the company is not in it', () => {
    expect(why({}, { hasRound: false, now: at(22) })).toEqual([{ code: 'no_round' }])
    expect(why({}, { card: null, now: at(22) })).toEqual([{ code: 'not_in_round' }])
  })

  test('a round that waits keeps everything but promises', () => {
    expect(why({}, { card: { isRunningRound: false } })).toEqual([{ code: 'round_waits', roundNumber: 2 }])
    expect(why({}, { card: { isRunningRound: false, lane: 'prio', isPromised: true } })).toEqual([])
  })
})

describe('of the card', () => {
  test('it is closed: when it was called, or when somebody closed it', () => {
    const called = { state: 'closed', closedAs: 'no', lastCallAt: at(8) } as const
    expect(why({}, { card: called, now: at(22) })).toEqual([
      { code: 'closed', as: 'no', at: isoOf(at(8)), isByRules: false },
    ])
    expect(why({}, { card: { ...called, lastCallAt: null } })).toMatchObject([{ at: isoOf(THEN) }])
    expect(why({}, { card: { ...called, closedAs: null, isClosedByRules: true } })).toEqual([
      { code: 'closed', as: null, at: isoOf(THEN), isByRules: true },
    ])
  })

  test('it is not due: in the fresh lane it rests after a call elsewhere', () => {
    const due = { code: 'not_due', dueAt: isoOf(at(11)), isPromised: false }
    expect(why({}, { card: { dueAt: at(11) } })).toEqual([{ ...due, lane: 'retry', isRecall: false }])
    expect(why({}, { card: { dueAt: at(11), lane: 'fresh' } })).toEqual([{ ...due, lane: 'fresh', isRecall: true }])
    expect(why({}, { card: { dueAt: NOW } })).toEqual([])
  })
})

describe('of the clock', () => {
  const evening = { now: at(18) }

  test('outside the window it waits for the next morning, on a Saturday for Monday', () => {
    expect(why({}, evening)).toEqual([{ code: 'outside_window', opensAt: isoOf(at(8, '2026-11-20')) }])
    expect(why({}, { now: at(10, '2026-11-21') })).toEqual([
      { code: 'outside_window', opensAt: isoOf(at(8, '2026-11-23')) },
    ])
  })

  test('what was promised is served until nine in the evening, in the lanes where promises are', () => {
    for (const lane of ['prio', 'callback'] as const) {
      expect(why({}, { ...evening, card: { lane, isPromised: true } })).toEqual([])
      expect(why({}, { now: at(21), card: { lane, isPromised: true } })).toEqual([
        { code: 'outside_window', opensAt: isoOf(at(8, '2026-11-20')) },
      ])
      expect(why({}, { ...evening, card: { lane } })).toMatchObject([{ code: 'outside_window' }])
    }
    expect(why({}, { ...evening, card: { lane: 'woken', isPromised: true } })).toMatchObject([
      { code: 'outside_window' },
    ])
  })

  test('a promise on a Saturday evening may be kept on Sunday, anything else on Monday', () => {
    const late = at(22, '2026-11-21')
    expect(why({}, { now: late, card: { lane: 'prio', isPromised: true } })).toEqual([
      { code: 'outside_window', opensAt: isoOf(at(8, '2026-11-22')) },
    ])
    expect(why({}, { now: late })).toEqual([{ code: 'outside_window', opensAt: isoOf(at(8, '2026-11-23')) }])
  })
})
