import type { Fact, Facts } from './events'

type State = Facts['presence:changed']
/** A lease: who has not been heard of for this long is gone. */
export const PRESENCE_MS = 45_000

export interface Lease {
  state: State
  until: number
}

export interface Presence {
  /** A heartbeat: which company is on that user's desk. Answers the fact when something changed. */
  beat(at: { userId: number; organizationId: number | null; now: number }): Fact[]
  /** What verbs tell of presence themselves (a pause, and its end where no card came of it), and what other processes tell. */
  hear(facts: readonly Fact[]): void
  /** Who let their lease run out. */
  sweep(now: number): Fact[]
  /** Everybody who is here. */
  here(): Fact[]
  /** Leases of those whose heartbeats come to this process. */
  own(): Lease[]
  /** What another process knows from its heartbeats. Answers what is new. */
  adopt(leases: readonly Lease[]): Fact[]
}

/** Who is at work, kept in memory: a restart learns it again from the next heartbeats, and from other processes. */
export function createPresence(leaseMs = PRESENCE_MS): Presence {
  const leases = new Map<number, Lease>()
  /** Until when the heartbeats that came here count. */
  const heardHere = new Map<number, number>()
  const keep = (state: State) => {
    if (state.state === 'gone') return
    const known = leases.get(state.userId)
    const until = Math.max(known?.until ?? 0, Date.parse(state.since) + leaseMs)
    // Somebody without a card asks again every minute: they have waited since the first time.
    leases.set(state.userId, { state: known?.state.state === state.state ? known.state : state, until })
  }
  return {
    beat({ userId, organizationId, now }) {
      const known = leases.get(userId)
      const resting = known?.state.state === 'pause' ? 'pause' : 'idle'
      const state = organizationId === null ? resting : 'on_card'
      const isSame = known?.state.state === state && known.state.organizationId === organizationId
      const since = isSame ? known.state.since : new Date(now).toISOString()
      const next: State = { userId, state, organizationId, since }
      leases.set(userId, { state: next, until: now + leaseMs })
      heardHere.set(userId, now + leaseMs)
      return isSame ? [] : [factOf(next)]
    },
    hear(facts) {
      for (const fact of facts) if (fact.name === 'presence:changed') keep(fact.payload)
    },
    sweep(now) {
      for (const [userId, until] of heardHere) if (until <= now) heardHere.delete(userId)
      const gone = [...leases.values()].filter((lease) => lease.until <= now)
      for (const { state } of gone) leases.delete(state.userId)
      return gone.map(({ state, until }) =>
        factOf({ ...state, state: 'gone', organizationId: null, since: new Date(until).toISOString() }),
      )
    },
    here: () => [...leases.values()].map((lease) => factOf(lease.state)),
    own: () => [...heardHere.keys()].flatMap((userId) => leases.get(userId) ?? []),
    adopt(told) {
      const news: Fact[] = []
      for (const lease of told) {
        const known = leases.get(lease.state.userId)
        const until = Math.max(lease.until, known?.until ?? 0)
        const isNews = !known || (known.state.since < lease.state.since && !isSame(known.state, lease.state))
        leases.set(lease.state.userId, { state: isNews ? lease.state : known.state, until })
        if (isNews) news.push(factOf(lease.state))
      }
      return news
    },
  }
}

const isSame = (one: State, other: State) => one.state === other.state && one.organizationId === other.organizationId
const factOf = (payload: State): Fact => ({ name: 'presence:changed', to: ['callers', 'floor'], payload })
