'use client'
import { useLocale } from './messages-context'

/** Writes an instant (ISO 8601) as the language has it, in Swedish local time: "22 nov. 2026 10:41". */
export function useMoment(): (instant: string) => string {
  const format = FORMATS[useLocale()]
  return (instant) => format.format(Date.parse(instant))
}

const SHAPE = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Stockholm' } as const
const FORMATS = { sv: new Intl.DateTimeFormat('sv-SE', SHAPE), en: new Intl.DateTimeFormat('en-GB', SHAPE) }
