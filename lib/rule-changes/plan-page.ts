import type { Reader } from '@/db/database'
import { selectAttemptsOnNumbers } from '@/db/queries/recall'
import {
  selectFreshOfPageByCompany,
  selectFreshOfPageByNumber,
  selectRetriesOfPage,
} from '@/db/queries/rule-change-pages'
import { DAY_MS } from '@/lib/calendar/day-number'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { numberAgainAt } from '@/lib/recall/rules'
import { isClosable, planFresh, planRetry, reachOf } from './rules'
import type { CallElsewhere, ChangeOfRules, Planned, RuledEntry } from './types'

export interface Page {
  roundId: number
  /** Ids after this one, up to and with the other. */
  after: number
  to: number
}
export interface PlannedEntry {
  entry: RuledEntry
  planned: Planned
}
export interface PlannedPage {
  entries: PlannedEntry[]
  closable: number
}
/** States that cards will have once locks are released, where they differ from those stored. */
export type States = ReadonlyMap<number, RuledEntry['state']>

/** What a change does to the cards in a range of ids: the same for the preview and for carrying it out. */
export async function planPage(
  reader: Reader,
  { page, change, states = new Map() }: { page: Page; change: ChangeOfRules; states?: States },
): Promise<PlannedPage> {
  const reach = reachOf(change)
  const withState = <E extends RuledEntry>(entry: E): E => ({ ...entry, state: states.get(entry.id) ?? entry.state })
  const retries = reach.retries ? (await selectRetriesOfPage(reader, { ...page })).map(withState) : []
  const fresh = reach.fresh ? (await freshOfPage(reader, { page, change })).map(withState) : []
  return {
    entries: [...(await planRetries(reader, { retries, change })), ...(await planFreshes(reader, { fresh, change }))],
    closable: retries.filter((entry) => isClosable(entry, change.after)).length,
  }
}

async function planRetries(
  reader: Reader,
  { retries, change }: { retries: RuledEntry[]; change: ChangeOfRules },
): Promise<PlannedEntry[]> {
  const planned = plannedOf(retries, (entry) => planRetry(entry, change))
  // Only who comes earlier can come too early for a number that was tried today.
  const earlier = planned.filter(({ entry, planned: to }) => to.does === 'move' && to.dueAt < entry.dueAt)
  if (earlier.length === 0) return planned
  const notBefore = await numbersAgain(reader, { ids: earlier.map(({ entry }) => entry.id), change })
  return plannedOf(retries, (entry) => planRetry(entry, change, notBefore.get(entry.id)))
}

const plannedOf = (entries: readonly RuledEntry[], plan: (entry: RuledEntry) => Planned | null) =>
  entries.flatMap((entry): PlannedEntry[] => {
    const planned = plan(entry)
    return planned ? [{ entry, planned }] : []
  })

type Fresh = RuledEntry & { calls: CallElsewhere[] }

async function planFreshes(
  reader: Reader,
  { fresh, change }: { fresh: Fresh[]; change: ChangeOfRules },
): Promise<PlannedEntry[]> {
  const notBefore = await numbersAgain(reader, { ids: fresh.map(({ id }) => id), change })
  return fresh.flatMap(({ calls, ...entry }): PlannedEntry[] => {
    const planned = planFresh(entry, change, { calls, notBefore: notBefore.get(entry.id) ?? 0 })
    return planned ? [{ entry, planned }] : []
  })
}

async function freshOfPage(reader: Reader, { page, change }: { page: Page; change: ChangeOfRules }): Promise<Fresh[]> {
  const { before, after, now } = change
  const days = [before, after].flatMap((rules) => [rules.recallTalkedDays, rules.recallUntalkedHours / 24])
  const asked = { ...page, since: now - Math.max(...days) * DAY_MS }
  const byId = new Map<number, Fresh>()
  for (const { at, talked, ...entry } of [
    ...(await selectFreshOfPageByCompany(reader, asked)),
    ...(await selectFreshOfPageByNumber(reader, asked)),
  ]) {
    const known = byId.get(entry.id) ?? { ...entry, calls: [] }
    known.calls.push({ at: at ?? 0, talked })
    byId.set(entry.id, known)
  }
  return [...byId.values()]
}

/** When numbers may be tried again that other companies of the campaign were called on today. */
async function numbersAgain(
  reader: Reader,
  { ids, change }: { ids: readonly number[]; change: ChangeOfRules },
): Promise<Map<number, number>> {
  const again = new Map<number, number>()
  const today = { since: instantOf(localDayOf(change.now), 0) }
  for (const { entryId, at, attempts } of await selectAttemptsOnNumbers(reader, ids, today)) {
    const when = numberAgainAt({ at: at ?? 0, attemptsToday: attempts }, change.after)
    again.set(entryId, Math.max(again.get(entryId) ?? 0, when))
  }
  return again
}
