import { swedishTimeWords, type TimeWords } from '@/lib/callbacks/time-words'

export interface Lateness {
  unit: 'minute' | 'hour' | 'day'
  count: number
}

/** What is said of why a card stands on the desk, in one language. `due` and `day` come written in it. */
export interface WhyWords {
  times: TimeWords
  unfinished: string
  opened: string
  undone: string
  prio(due: string): string
  callback(due: string): string
  busy(due: string): string
  /** Null when nobody has called since it slept. */
  woken(day: string | null): string
  retry(attempts: number, limit: number): string
  otherDaypart: string
  fresh: string
  /** Called on this very card: a dead number left it here. */
  freshNow(calls: number): string
  /** Called in a round before. */
  freshCalled(calls: number): string
  late(lateness: Lateness): string
}

export const swedishWhyWords: WhyWords = {
  times: swedishTimeWords,
  unfinished: 'Ditt påbörjade kort',
  opened: 'Öppnat ur sökningen',
  undone: 'Tillbaka efter Ångra',
  prio: (due) => `Din Prio ${due}`,
  callback: (due) => `Återkom ${due}`,
  busy: (due) => `Upptaget, åter ${due}`,
  woken: (day) => (day === null ? 'Åter efter sex månader' : `Åter efter Nej ${day}`),
  retry: (attempts, limit) => `Ej svar ${attempts} av ${limit}`,
  otherDaypart: 'annan tid på dagen',
  fresh: 'Nytt kort, inte ringt än',
  freshNow: (calls) => `Nytt kort, ringt ${times(calls)}`,
  freshCalled: (calls) => `Nytt i omgången, ringt ${times(calls)} förut`,
  late: ({ unit, count }) => `${count} ${LATE[unit](count)} sen`,
}

const LATE = {
  minute: () => 'min',
  hour: () => 'tim',
  day: (count: number) => (count === 1 ? 'dag' : 'dagar'),
}

function times(count: number): string {
  return count === 1 ? '1 gång' : `${count} gånger`
}
