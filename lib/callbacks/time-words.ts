/** What is said about a time, in one language. Days, times and names come written in it. */
export interface TimeWords {
  /** Which language times may be written in; Swedish is always understood. */
  language: 'sv' | 'en'
  /** Monday first. */
  weekdays: readonly string[]
  shortWeekdays: readonly string[]
  months: readonly string[]
  understood(day: string, clock: string): string
  past(understood: string): string
  prioTooFar(days: number, last: string): string
  tooFar(months: number, last: string): string
  /** `evening`: the hour that may have been meant. */
  outsideCeiling(clock: string, evening: string | null): string
  noCallingDay(week: number): string
  weekGone(week: number): string
  noSuchWeek(week: number): string
  otherWeekday(day: string, weekday: string): string
  dateGone(date: string, nextYear: number): string
  noSuchDate: string
  notUnderstood(shown: string): string
  ask(times: readonly string[]): string
  picks: {
    inAnHour: string
    onDay(day: string, clock: string): string
    tomorrow: string
    fridayAfternoon: string
    week(day: string, week: number): string
    inTwoWeeks: string
    inMonths(months: number): string
  }
}

const EXAMPLE = 'Skriv till exempel imorgon 9:30, tis 14, v 48 eller 15/12.'

export const swedishTimeWords: TimeWords = {
  language: 'sv',
  weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  shortWeekdays: ['Mån', 'Tis', 'Ons', 'Tors', 'Fre', 'Lör', 'Sön'],
  months: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  understood: (day, clock) => `${day} kl. ${clock}`,
  past: (understood) => `Tiden har redan varit: ${understood}. Skriv en senare tid.`,
  prioTooFar: (days, last) =>
    `En Prio kan lovas högst ${days} dagar fram, till ${last}. Välj Återkom för en senare tid.`,
  tooFar: (months, last) => `Välj en tid inom ${months} månader, till ${last}.`,
  outsideCeiling: (clock, evening) =>
    `Kl. ${clock} går inte: ingen rings före 08:00 eller från 21:00.${
      evening ? ` Skriv ${evening} om du menar kvällen.` : ' Välj en tid däremellan.'
    }`,
  noCallingDay: (week) => `Vecka ${week} har ingen ringdag kvar. Skriv en senare vecka eller en dag.`,
  weekGone: (week) => `Vecka ${week} har redan varit. Skriv en senare vecka eller ett datum.`,
  noSuchWeek: (week) => `Vecka ${week} finns inte. Kontrollera veckan eller skriv ett datum.`,
  otherWeekday: (day, weekday) => `${capital(day)} är ingen ${weekday}. Kontrollera dag och datum.`,
  dateGone: (date, nextYear) => `${date} har redan varit. Skriv ${date} ${nextYear} om du menar nästa år.`,
  noSuchDate: 'Datumet finns inte i almanackan. Kontrollera dag och månad.',
  notUnderstood: (shown) => (shown ? `Förstår inte ”${shown}”. ${EXAMPLE}` : EXAMPLE),
  ask: (times) => `Menar du ${times.slice(0, -1).join(', ')} eller ${times.at(-1)}?`,
  picks: {
    inAnHour: 'Om 1 tim',
    onDay: (day, clock) => `${day} ${clock}`,
    tomorrow: 'Imorgon',
    fridayAfternoon: 'Fre e.m.',
    week: (day, week) => `${day} v ${week}`,
    inTwoWeeks: 'Om 2 veckor',
    inMonths: (months) => `Om ${months} mån`,
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
