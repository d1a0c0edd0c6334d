import type { DeskWords } from '@/components/messages/desk-sv'
import type { CompanyInQueue, CompanySituation } from '@/lib/organizations/company-view'
import type { Times } from '../time/times'

export interface Looking {
  userId: number
  now: number
  words: DeskWords
  times: Times
}

/** Who has the company, locked it or stopped it, and since when; null when nothing stands in the way. */
export function situationText({ hold, lock, stop }: CompanySituation, looking: Looking): string | null {
  const { userId, now, words, times } = looking
  const { palette, cases } = words
  if (stop) return [palette.stopped, cases[stop.case]].filter(Boolean).join(': ')
  if (lock && lock.ownerId !== userId) return palette.locked(lock.ownerName, times.short(lock.since, now))
  if (hold && hold.userId !== userId) {
    const text = hold.kind === 'deck' ? palette.onTheWay : palette.held
    return text(hold.userName, times.short(hold.since, now))
  }
  return null
}

/** The same where there is room: who stopped it and since when too. */
export function standingText(company: CompanySituation, looking: Looking): string | null {
  const { stop } = company
  if (!stop?.byName) return situationText(company, looking)
  const { now, words, times } = looking
  return [words.company.stopped(stop.byName, times.short(stop.at, now)), words.cases[stop.case]]
    .filter(Boolean)
    .join(': ')
}

/** Where it stands in a campaign: how it ended there, or from when it can be called; no time while something bars it. */
export function placeText(place: CompanyInQueue, { stop, lock }: CompanySituation, looking: Looking): string {
  const { userId, words, times } = looking
  const { state, closedAs, dueAt } = place
  if (state === 'closed') return [words.palette.closed, closedAs && words.outcomes[closedAs]].filter(Boolean).join(': ')
  const isBarred = state === 'barred' || stop !== null || (lock !== null && lock.ownerId !== userId)
  return isBarred ? words.company.barred : words.company.inQueue(dueAt && times.full(dueAt))
}

/** Whether Enter may open it for calling. Another's deck card is only made ready: the server says who gets it. */
export function canOpen({ hold, lock, stop }: CompanySituation, userId: number): boolean {
  if (stop || (lock && lock.ownerId !== userId)) return false
  return !hold || hold.userId === userId || hold.kind === 'deck'
}
