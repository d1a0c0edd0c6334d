import type { DeskWords } from '@/components/messages/desk-sv'
import type { CompanySituation } from '@/lib/organizations/company-view'
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

/** Whether Enter may open it for calling. Another's deck card is only made ready: the server says who gets it. */
export function canOpen({ hold, lock, stop }: CompanySituation, userId: number): boolean {
  if (stop || (lock && lock.ownerId !== userId)) return false
  return !hold || hold.userId === userId || hold.kind === 'deck'
}
