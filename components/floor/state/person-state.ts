import type { FloorState } from './floor-state'

export interface PersonState {
  /** `no_contact`: has a card, but the screen is not heard from. `unknown`: before the first word of the server. */
  kind: 'on_card' | 'no_contact' | 'idle' | 'pause' | 'gone' | 'unknown'
  /** Epoch milliseconds of the server's clock; null when nobody knows. */
  since: number | null
  organizationId: number | null
  company: string | null
}

/** A screen with a card is heard from every 15 seconds. */
const SILENT_MS = 60_000

/** What somebody does now: the card on their desk, as told with the hold, before what their latest heartbeat said. */
export function personState(
  { desks, presence, line }: FloorState,
  { userId, now }: { userId: number; now: number },
): PersonState {
  const told = desks.get(userId)
  const here = presence.get(userId)
  const nothing = { organizationId: null, company: null }
  if (told?.desk) {
    const { organizationId, company, since, heardAt } = told.desk
    const card = { organizationId, company }
    if (here?.state === 'gone') return { kind: 'no_contact', since: here.since, ...card }
    const lastHeard = Math.max(Date.parse(heardAt), told.changedAt)
    if (!here && now - lastHeard > SILENT_MS) return { kind: 'no_contact', since: Date.parse(heardAt), ...card }
    return { kind: 'on_card', since: Date.parse(since), ...card }
  }
  if (!here) return { kind: line === 'connecting' ? 'unknown' : 'gone', since: null, ...nothing }
  if (here.state !== 'on_card') return { kind: here.state, since: here.since, ...nothing }
  return { kind: 'idle', since: told?.changedAt ?? here.since, ...nothing }
}
