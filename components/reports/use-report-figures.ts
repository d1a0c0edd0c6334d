'use client'
import { unstopped } from '@/components/campaigns/shared/use-figures'
import { useLocale } from '@/components/messages/messages-context'
import { isoWeekOf, isoWeekYearOf } from '@/lib/calendar/local-time'
import type { Group, SalesGroup } from '@/lib/reports/types'
import { useReportWords } from './use-report-words'

/** Nothing to show: a share of nothing. */
const NONE = '–'

/** Figures, shares and parts of the calendar as the language writes them. */
export function useReportFigures() {
  const words = useReportWords()
  const locale = useLocale() === 'en' ? 'en-GB' : 'sv-SE'
  const number = new Intl.NumberFormat(locale)
  const ratio = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const signed = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  const date = (form: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' })
    return (day: string) => unstopped(format.format(new Date(`${day}T00:00:00Z`)))
  }
  const named = {
    day: date({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    month: date({ month: 'long', year: 'numeric' }),
    week: (day: string) => words.week(isoWeekOf(day), isoWeekYearOf(day)),
    year: (day: string) => day.slice(0, 4),
    hour: (hour: string) => words.hour(clock(Number(hour) * 2), clock(Number(hour) * 2 + 2)),
    kind: (kind: string) => words.kinds[kind === 'recurring' ? 'recurring' : 'single'],
  }
  return {
    count: (value: number) => number.format(value),
    ratio: (value: number | null) => (value === null ? NONE : ratio.format(value)),
    percent: (share: number | null) => (share === null ? NONE : percent.format(share)),
    /** Of few among few, with the decimal that the floor shows: `16,7 %`. */
    rate: (share: number | null) => (share === null ? NONE : rate.format(share)),
    change: (part: number | null) => (part === null ? NONE : signed.format(part)),
    day: date({ day: 'numeric', month: 'short' }),
    /** What a row or a column stands for. */
    head: (group: Group | SalesGroup, { key, name }: { key: string; name: string | null }) =>
      name ?? named[group as keyof typeof named]?.(key) ?? key,
  }
}

/** `09:30` of the half-hour 19. */
export const clock = (halfHour: number): string =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`
