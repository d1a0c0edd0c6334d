import { MINUTE_MS } from '@/lib/calendar/day-number'
import { daypartIndexOf } from '@/lib/calendar/daypart-of'
import { daysBetween, localDayOf } from '@/lib/calendar/local-time'
import { clockOrDay } from '@/lib/queue/clock-text'
import type { Candidate } from '@/lib/queue/rules'
import { WHY_CODES, type WhyCode } from '@/lib/queue/types'
import { type Lateness, swedishWhyWords, type WhyWords } from '@/lib/queue/why-words'

/** What the sentence is made of: why the card was taken, and what its entry says now. Instants in epoch milliseconds. */
export interface WhyFacts extends Pick<Candidate, 'dueAt' | 'attempts' | 'lastCallAt'> {
  whyCode: WhyCode
  attemptLimit: number
}

/** Why an entry is taken that the rules serve: its lane, and whether a fresh one was called in a round before. */
export function whyCodeOf({ lane, attempts }: Pick<Candidate, 'lane' | 'attempts'>): WhyCode {
  return lane === 'fresh' && attempts > 0 ? 'fresh_called' : lane
}

/** The code a hold was taken with; one from before holds had codes is a card that was begun. */
export function readWhyCode(text: string): WhyCode {
  return WHY_CODES.find((code) => code === text) ?? 'unfinished'
}

/**
 * One sentence that says why a card stands on the desk, as it is true now ("Ej svar 2 av 5, annan tid på dagen"). Lateness is
 * counted when it is said: a card can wait on deck for long.
 */
export function whyOf(card: WhyFacts, { now, words = swedishWhyWords }: { now: number; words?: WhyWords }): string {
  const { attempts, attemptLimit, whyCode } = card
  switch (whyCode) {
    case 'prio':
    case 'callback':
    case 'busy':
      return listed(words[whyCode](clockOrDay(card.dueAt, now, words.times)), lateText(card.dueAt, { now, words }))
    case 'woken':
      return words.woken(card.lastCallAt === null ? null : clockOrDay(card.lastCallAt, now, words.times))
    case 'retry':
      return listed(words.retry(attempts, attemptLimit), isOtherDaypart(card, now) ? words.otherDaypart : '')
    case 'fresh':
      // A card that stays after a dead number (S20) is no longer one that nobody has called.
      return attempts > 0 ? words.freshNow(attempts) : words.fresh
    case 'fresh_called':
      return words.freshCalled(attempts)
    default:
      return words[whyCode]
  }
}

/** Whether a retry comes at another time of the day than the last call did. */
export function isOtherDaypart({ lastCallAt }: Pick<Candidate, 'lastCallAt'>, now: number): boolean {
  return lastCallAt !== null && daypartIndexOf(lastCallAt) !== daypartIndexOf(now)
}

function listed(said: string, more: string): string {
  return more === '' ? said : `${said}, ${more}`
}

function lateText(dueAt: number, { now, words }: { now: number; words: WhyWords }): string {
  const lateness = latenessOf(dueAt, now)
  return lateness ? words.late(lateness) : ''
}

/** Minutes and hours within the day, else days as people count them: by the calendar. */
function latenessOf(dueAt: number, now: number): Lateness | null {
  const minutes = Math.floor((now - dueAt) / MINUTE_MS)
  if (minutes < 1) return null
  const days = daysBetween(localDayOf(dueAt), localDayOf(now))
  if (days >= 1) return { unit: 'day', count: days }
  return minutes < 60 ? { unit: 'minute', count: minutes } : { unit: 'hour', count: Math.floor(minutes / 60) }
}
