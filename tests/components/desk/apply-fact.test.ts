import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFact } from '@/components/desk/state/apply-fact'
import { type DeskState, deskStateOf } from '@/components/desk/state/desk-state'
import type { ToldFact } from '@/lib/realtime/client'
import { NOW, snapshotOf } from './fixtures'

const state = deskStateOf(snapshotOf(), NOW)
const at = '2026-11-20T09:05:00.000Z'
/** Company 10 is on the desk, 20 on deck; the others are nobody's business here. */
const organizationId = fc.constantFrom(10, 20, 30, 40)
const userId = fc.constantFrom(5, 6, 7)
const cell = {
  ...{ localDay: '2026-11-20', localHour: 9, campaignId: 1, userId: 5, outcome: 'no' as const },
  ...{ count: 1, talked: 1, orderValue: 0 },
}

const facts: fc.Arbitrary<ToldFact> = fc.oneof(
  fc
    .record({ organizationId, lockId: fc.nat(9), ownerId: userId, since: fc.constant(at) })
    .map((payload) => ({ name: 'card:locked' as const, payload })),
  fc
    .record({ organizationId, lockId: fc.nat(9), byId: userId })
    .map((payload) => ({ name: 'card:unlocked' as const, payload })),
  fc
    .record({ organizationId, cause: fc.constant('suppression' as const), byId: userId, at: fc.constant(at) })
    .map((payload) => ({ name: 'card:barred' as const, payload })),
  fc.record({ organizationId, byId: userId }).map((payload) => ({ name: 'card:unbarred' as const, payload })),
  fc
    .record({ organizationId, what: fc.constantFrom('note' as const, 'contact' as const), byId: userId })
    .map((payload) => ({ name: 'card:changed' as const, payload })),
  fc
    .record({ organizationId, userId, kind: fc.constant('desk' as const), since: fc.constant(at) })
    .map((payload) => ({ name: 'hold:taken' as const, payload })),
  fc
    .record({
      userId,
      campaignId: fc.constant(1),
      counts: fc.record({
        day: fc.constant('2026-11-20'),
        calls: fc.nat(99),
        talked: fc.nat(99),
        orders: fc.nat(9),
        orderValue: fc.nat(),
        cancelled: fc.nat(),
      }),
    })
    .map((payload) => ({ name: 'tally:changed' as const, payload: { ...payload, cell } })),
)

describe('A fact from the server', () => {
  it('about companies that are not on this screen changes nothing at all', () => {
    const strangers = facts.filter(({ payload }) => 'organizationId' in payload && Number(payload.organizationId) > 20)
    fc.assert(fc.property(strangers, (fact) => applyFact(state, fact, NOW).state === state))
  })

  it('is news of the time it happened, or of when it was heard, not of when the page came', () => {
    const heardAt = NOW + 3_600_000
    const note = { name: 'card:changed', payload: { organizationId: 10, what: 'note', byId: 6 } } as const
    expect(applyFact(state, note, heardAt).state.news?.at).toBe(heardAt)
    const stop = { name: 'card:barred', payload: { organizationId: 10, cause: 'suppression', byId: 6, at } } as const
    expect(applyFact(state, stop, heardAt).state.news?.at).toBe(Date.parse(at))
  })

  it('told twice shows what it shows told once', () => {
    fc.assert(
      fc.property(facts, (fact) => {
        const once = applyFact(state, fact, NOW).state
        const twice = applyFact(once, fact, NOW).state
        expect(shown(twice)).toEqual(shown(once))
      }),
    )
  })

  it('never touches what the caller has filled in, nor which card is on the desk', () => {
    fc.assert(
      fc.property(fc.array(facts), (told) => {
        const after = told.reduce((current, fact) => applyFact(current, fact, NOW).state, state)
        expect(after.form).toBe(state.form)
        expect(after.card?.entryId).toBe(1)
        expect(after.deck?.entryId).toBe(2)
      }),
    )
  })

  it('of mine is no news to me', () => {
    fc.assert(
      fc.property(
        facts.filter(({ payload }) => 'byId' in payload && payload.byId === 5),
        (fact) => {
          expect(applyFact(state, fact, NOW).state.news).toBeNull()
        },
      ),
    )
  })
})

describe('What stands on the desk', () => {
  it('is locked by somebody with a name, and the snapshot tells the rest', () => {
    const { state: after, wants } = applyFact(
      state,
      {
        name: 'card:locked',
        payload: { organizationId: 10, lockId: 3, ownerId: 6, since: at },
      },
      NOW,
    )
    expect(after.card?.lock).toMatchObject({ ownerName: 'Bo Lindqvist', since: at })
    expect(after.news).toMatchObject({ kind: 'locked', organization: 'Bolag 10 AB' })
    expect(wants).toBe('snapshot')
  })

  it('is stopped, on the deck too', () => {
    const { state: after } = applyFact(
      state,
      {
        name: 'card:barred',
        payload: { organizationId: 20, cause: 'suppression', byId: 6, at },
      },
      NOW,
    )
    expect(after.deck?.stop).toEqual({ byName: 'Bo Lindqvist', at, case: 'suppression' })
    expect(after.card?.stop).toBeNull()
  })

  it('goes when it is withdrawn, and stays when another one is', () => {
    const gone = applyFact(
      state,
      {
        name: 'card:withdrawn',
        payload: { entryId: 1, organizationId: 10, reason: 'expired' },
      },
      NOW,
    )
    expect(gone.state.card).toBeNull()
    expect(gone.wants).toBe('snapshot')
    const stays = applyFact(
      state,
      {
        name: 'card:withdrawn',
        payload: { entryId: 9, organizationId: 90, reason: 'expired' },
      },
      NOW,
    )
    expect(stays).toEqual({ state, wants: 'nothing' })
  })

  it('knows when it went to my other screen', () => {
    const { state: after } = applyFact(
      state,
      {
        name: 'card:withdrawn',
        payload: { entryId: 1, organizationId: 10, reason: 'other_screen' },
      },
      NOW,
    )
    expect(after.otherScreen).toBe(true)
  })

  it('shows my figures only', () => {
    const counts = { day: '2026-11-20', calls: 64, talked: 9, orders: 0, orderValue: 0, cancelled: 0 }
    const mine = applyFact(state, { name: 'tally:changed', payload: { userId: 5, campaignId: 1, counts, cell } }, NOW)
    expect(mine.state.counts).toBe(counts)
    const others = { name: 'tally:changed', payload: { userId: 6, campaignId: 1, counts, cell } } as const
    expect(applyFact(state, others, NOW).state).toBe(state)
  })

  it('hears of what I promised, though it is not on the screen', () => {
    const callback = {
      entryId: 9,
      organizationId: 40,
      organization: 'Virserums El AB',
      campaignId: 1,
      campaignName: 'H',
      dueAt: at,
      isPrio: true,
      overdue: false,
      lockId: 1,
    }
    const promised: DeskState = { ...state, callbacks: [callback] }
    const { state: after } = applyFact(
      promised,
      {
        name: 'card:changed',
        payload: { organizationId: 40, what: 'office', byId: 6 },
      },
      NOW,
    )
    expect(after.news).toMatchObject({ kind: 'office', organization: 'Virserums El AB' })
  })
})

function shown({ card, deck, counts }: DeskState) {
  return { card, deck, counts }
}
