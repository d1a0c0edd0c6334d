'use client'
import { TZDateMini } from '@date-fns/tz/date/mini'
import { format } from 'date-fns/format'
import { sv } from 'date-fns/locale/sv'
import { useLocale } from './messages-context'

/** Writes an instant (ISO 8601) as the language has it, in Swedish local time: "22 nov 2026 10:41". */
export function useMoment(): (instant: string) => string {
  const write = WRITERS[useLocale()]
  return (instant) => write(new TZDateMini(Date.parse(instant), 'Europe/Stockholm'))
}

const WRITERS = {
  // The rest of the product writes months without a full stop.
  sv: (moment: Date) => format(moment, 'd MMM yyyy HH:mm', { locale: sv }).replace('.', ''),
  // English is what date-fns writes without a locale.
  en: (moment: Date) => format(moment, 'd MMM yyyy, HH:mm'),
}
