import { describe, expect, test } from 'vitest'
import { applyFact } from '@/components/floor/state/apply-fact'
import { type FloorState, floorStateOf, takeDay, takeNow } from '@/components/floor/state/floor-state'
import { viewOf } from '@/components/floor/state/floor-view'
import { personState } from '@/components/floor/state/person-state'
import type { FloorCell, FloorDay, FloorDesk, FloorNow } from '@/lib/floor/types'
import type { ToldFact } from '@/lib/realtime/client'

/** Friday 20 November 2026, 10:00 in Stockholm. */
const NOW = Date.parse('2026-11-20T09:00:00.000Z')
const iso = (seconds: number) => new Date(NOW + seconds * 1000).toISOString()
const cell = (change: Partial<FloorCell> = {}): FloorCell => ({
  ...{ localHour: 9, campaignId: 1, userId: 5, outcome: 'no' as const },
  ...{ count: 2, talked: 2, orderValue: 0 },
  ...change,
})
const day: FloorDay = {
  ...{ at: iso(0), day: '2026-11-20', isToday: true },
  cells: [cell(), cell({ userId: 6, campaignId: 2, outcome: 'no_answer', talked: 0 })],
  people: [
    { id: 5, name: 'Åsa', campaignIds: [1] },
    { id: 6, name: 'Bo', campaignIds: [2] },
    { id: 7, name: 'Anna', campaignIds: [1] },
    { id: 8, name: 'Utan kampanj', campaignIds: [] },
  ],
  campaigns: [
    { id: 1, name: 'Höst', status: 'running', roundNumber: 1 },
    { id: 2, name: 'Vår', status: 'running', roundNumber: 1 },
  ],
  before: { day: '2026-11-13', campaigns: [] },
}
const desk: FloorDesk = {
  ...{ userId: 5, organizationId: 10, company: 'Bergs', campaignId: 1 },
  ...{ since: iso(-100), heardAt: iso(-5) },
}
const floorNow: FloorNow = {
  ...{ at: iso(0), desks: [desk], promises: [], atRisk: [], stopsToday: 0, events: [] },
  lanes: [
    { campaignId: 1, lane: 'retry', waiting: 4, ringable: 1, nextAt: iso(600), nextCount: 3 },
    { campaignId: 1, lane: 'busy', waiting: 2, ringable: 0, nextAt: iso(60), nextCount: 2 },
    { campaignId: 2, lane: 'fresh', waiting: 9, ringable: 9, nextAt: null, nextCount: 0 },
  ],
  office: { fresh: 0, taken: 0, overdue: 0, oldestAt: null },
}
const start = floorStateOf({ day, now: floorNow }, NOW)

const tallied = (change: Partial<FloorCell> = {}, localDay = '2026-11-20'): ToldFact => ({
  name: 'tally:changed',
  payload: {
    ...{ userId: 5, campaignId: 1, cell: { localDay, ...cell(change) } },
    counts: { day: localDay, calls: 1, talked: 1, orders: 0, orderValue: 0, cancelled: 0 },
  },
})
const taken = (organizationId: number, seconds: number): ToldFact => ({
  name: 'hold:taken',
  payload: { organizationId, userId: 5, kind: 'desk', since: iso(seconds) },
})
const hear = (state: FloorState, fact: ToldFact, seconds = 1) => applyFact(state, fact, NOW + seconds * 1000)
const callsOf = (state: FloorState) => viewOf(state, null).totals.calls

describe('A fact', () => {
  test('of a cell replaces it: twice is as once', () => {
    const once = hear(start, tallied({ count: 3 })).state
    expect(callsOf(once)).toBe(5)
    expect(callsOf(hear(once, tallied({ count: 3 })).state)).toBe(5)
    expect(once.inStepAt).toBe(NOW + 1000)
  })

  test('of another day changes nothing: tomorrow asks for a new day, yesterday is left', () => {
    expect(hear(start, tallied({}, '2026-11-23'))).toEqual({ state: start, wants: 'day' })
    expect(hear(start, tallied({}, '2026-11-19'))).toEqual({ state: start, wants: 'nothing' })
  })

  test('about somebody or a campaign without a name here asks for the day', () => {
    expect(hear(start, tallied({ userId: 99 })).wants).toBe('day')
    expect(hear(start, tallied({ campaignId: 99 })).wants).toBe('day')
    expect(hear(start, tallied()).wants).toBe('now')
  })

  test('that a card was taken shows it at once, its name when it is read', () => {
    const { state, wants } = hear(start, taken(20, 2), 2)
    expect(wants).toBe('now')
    expect(personState(state, { userId: 5, now: NOW + 9000 })).toMatchObject({ kind: 'on_card', company: null })
    const read = {
      ...floorNow,
      at: iso(1),
      desks: [{ ...desk, organizationId: 20, company: 'Falu Tak', since: iso(2) }],
    }
    expect(personState(takeNow(state, read), { userId: 5, now: NOW + 9000 })).toMatchObject({ company: 'Falu Tak' })
  })

  test('that another card was given back does not clear the desk', () => {
    const released = { name: 'hold:released', payload: { organizationId: 30, userId: 5 } } as const
    expect(hear(start, released).state).toBe(start)
    const own = { name: 'hold:released', payload: { organizationId: 10, userId: 5 } } as const
    expect(hear(start, own).state.desks.get(5)).toEqual({ desk: null, changedAt: NOW + 1000 })
  })
})

describe('A snapshot', () => {
  test('replaces every cell', () => {
    const told = hear(start, tallied({ count: 9 })).state
    expect(callsOf(takeDay(told, day))).toBe(4)
  })

  test('of how the floor stands that is older than what was told of a desk leaves the desk', () => {
    const told = hear(start, taken(20, 5), 5).state
    expect(takeNow(told, { ...floorNow, at: iso(3) }).desks.get(5)?.desk?.organizationId).toBe(20)
    expect(takeNow(told, { ...floorNow, at: iso(6) }).desks.get(5)?.desk?.organizationId).toBe(10)
  })
})

describe('What somebody does', () => {
  const here = (state: 'on_card' | 'idle' | 'pause' | 'gone'): ToldFact => ({
    name: 'presence:changed',
    payload: { userId: 5, state, organizationId: null, since: iso(1) },
  })
  const kindOf = (state: FloorState, seconds = 2) => personState(state, { userId: 5, now: NOW + seconds * 1000 }).kind

  test('is the card on the desk before what the latest heartbeat said', () => {
    expect(kindOf(start)).toBe('on_card')
    expect(kindOf(hear(start, here('idle')).state)).toBe('on_card')
    expect(kindOf(hear(start, here('gone')).state)).toBe('no_contact')
  })

  test('is no contact when nothing is heard of a screen that has a card', () => {
    expect(kindOf(start, 30)).toBe('on_card')
    expect(kindOf(start, 120)).toBe('no_contact')
  })

  test('without a card is a pause, free or gone', () => {
    const free = hear(start, { name: 'hold:released', payload: { organizationId: 10, userId: 5 } }).state
    expect(kindOf(free)).toBe('unknown')
    expect(kindOf({ ...free, line: 'live' })).toBe('gone')
    expect(kindOf(hear(free, here('pause')).state)).toBe('pause')
    expect(kindOf(hear(free, here('on_card')).state)).toBe('idle')
  })
})

describe('What is shown', () => {
  test('of one campaign is that campaign alone', () => {
    const view = viewOf(start, 1)
    expect(view.totals.calls).toBe(2)
    expect(view.callers.map(({ name }) => name)).toEqual(['Åsa', 'Anna'])
    expect(view.ringable).toBe(1)
    expect(view.campaigns.map(({ name }) => name)).toEqual(['Höst'])
  })

  test('holds everybody who works a campaign, those with calls first, by Swedish name', () => {
    expect(viewOf(start, null).callers.map(({ name }) => name)).toEqual(['Bo', 'Åsa', 'Anna'])
  })

  test('joins the lanes of retries and says what comes first', () => {
    const retry = viewOf(start, null).lanes.find(({ group }) => group === 'retry')
    expect(retry).toEqual({ group: 'retry', waiting: 6, ringable: 1, nextAt: iso(60), nextCount: 2 })
  })

  test('has the hours of a working day, and early ones that have calls', () => {
    expect(viewOf(start, null).hours.map(({ hour }) => hour)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16])
    const early = hear(start, tallied({ localHour: 7 })).state
    expect(viewOf(early, null).hours[0]).toMatchObject({ hour: 7, figures: { calls: 2 } })
  })
})
