'use client'
import { useLocale } from '@/components/messages/messages-context'

export interface Figures {
  count(value: number): string
  percent(part: number, whole: number): string
  /** A local day as it stands, with its weekday. */
  day(localDay: string): string
  at(iso: string): string
}

/** Figures and days as the language writes them: `1 284`, `62 %`, `tors 19 nov`. */
export function useFigures(): Figures {
  const locale = useLocale() === 'en' ? 'en-GB' : 'sv-SE'
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  const at = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Europe/Stockholm',
  })
  return {
    count: (value) => number.format(value),
    percent: (part, whole) => percent.format(whole === 0 ? 0 : part / whole),
    day: (localDay) => unstopped(day.format(new Date(`${localDay}T00:00:00Z`))),
    at: (iso) => unstopped(at.format(new Date(iso))),
  }
}

/** Swedish cuts months short with a full stop; the product writes them without. */
export const unstopped = (day: string): string => day.replaceAll('.', '')
