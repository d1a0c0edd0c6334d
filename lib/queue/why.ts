import { MINUTE_MS } from '@/lib/calendar/day-number'
import { daypartIndexOf } from '@/lib/calendar/dayparts'
import { daysBetween, localDayOf } from '@/lib/calendar/local-time'
import { clockOrDay } from '@/lib/queue/clock-text'
import type { Candidate } from '@/lib/queue/rules'

/** Why a card that no rule served stands on the desk. */
export const WHY_UNFINISHED = 'Ditt påbörjade kort'
export const WHY_OPENED = 'Öppnat ur sökningen'
export const WHY_UNDONE = 'Tillbaka efter Ångra'

/** Of a card that nobody has called. */
export const WHY_NEW = 'Nytt kort, inte ringt än'

/** One sentence that says why a card was served ("Ej svar 2 av 5, annan tid på dagen"). Instants in epoch milliseconds. */
export function whyOf(
  card: Pick<Candidate, 'lane' | 'dueAt' | 'attempts' | 'lastCallAt'>,
  { now, attemptLimit }: { now: number; attemptLimit: number },
): string {
  const due = `${clockOrDay(card.dueAt, now)}${lateness(card.dueAt, now)}`
  switch (card.lane) {
    case 'prio':
      return `Din Prio ${due}`
    case 'callback':
      return `Återkom ${due}`
    case 'busy':
      return `Upptaget, åter ${due}`
    case 'woken':
      return card.lastCallAt === null ? 'Åter efter sex månader' : `Åter efter Nej ${clockOrDay(card.lastCallAt, now)}`
    case 'retry':
      return `Ej svar ${card.attempts} av ${attemptLimit}${otherTime(card.lastCallAt, now)}`
    case 'fresh':
      return card.attempts > 0 ? `Nytt i omgången, ringt ${times(card.attempts)} förut` : WHY_NEW
  }
}

/** The sentence as it is true now: a card that stays after a dead number (S20) is no longer one that nobody has called. */
export function whyNow({ why, attempts }: { why: string; attempts: number }): string {
  return why === WHY_NEW && attempts > 0 ? `Nytt kort, ringt ${times(attempts)}` : why
}

function times(count: number): string {
  return count === 1 ? '1 gång' : `${count} gånger`
}

/** Minutes and hours within the day, else days as people count them: by the calendar. */
function lateness(dueAt: number, now: number): string {
  const minutes = Math.floor((now - dueAt) / MINUTE_MS)
  if (minutes < 1) return ''
  const days = daysBetween(localDayOf(dueAt), localDayOf(now))
  if (days < 1) return minutes < 60 ? `, ${minutes} min sen` : `, ${Math.floor(minutes / 60)} tim sen`
  return days === 1 ? ', 1 dag sen' : `, ${days} dagar sen`
}

function otherTime(lastCallAt: number | null, now: number): string {
  if (lastCallAt === null) return ''
  return daypartIndexOf(lastCallAt) === daypartIndexOf(now) ? '' : ', annan tid på dagen'
}
