import * as z from 'zod'
import { isRealDay } from '@/lib/calendar/local-time'
import { OUTCOMES, type Outcome } from '@/lib/calls/types'
import { idText as id } from '@/lib/ids'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Skriv dagen som 2026-11-19.')
  .refine(isRealDay, 'Den dagen finns inte.')
const flag = z.enum(['0', '1'])
const isOutcome = (said: string): said is Outcome => OUTCOMES.some((outcome) => outcome === said)

const filter = {
  /** Local days, both included. */
  from: day.optional(),
  to: day.optional(),
  campaign: id.optional(),
  caller: id.optional(),
  /** Codes with commas between. */
  outcomes: z
    .string()
    .refine((said) => said.split(',').every(isOutcome), `Utfallen heter ${OUTCOMES.join(', ')}.`)
    .optional(),
  /** The hour on the wall that it began in. */
  hour: z.coerce.number().int().min(0).max(23).optional(),
  talked: flag.optional(),
  /** Monday is 1. */
  weekday: z.coerce.number().int().min(1).max(7).optional(),
  /** Half-hours since midnight: 18 is 09:00 to 09:30. */
  halfHour: z.coerce.number().int().min(0).max(47).optional(),
  industry: id.optional(),
  /** `1`: those that were undone, which are counted nowhere. */
  undone: flag.optional(),
}

export const callFilter = z.strictObject(filter)
export type CallFilter = z.infer<typeof callFilter>

export const callQuery = z.strictObject({ ...filter, olderThan: id.optional(), newerThan: id.optional() })
export type CallQuery = z.infer<typeof callQuery>

/** A file of what the filter shows, and why it is fetched: the log keeps the reason (rights.md). */
export const callExport = z.strictObject({
  ...filter,
  format: z.enum(['csv', 'xlsx']),
  reason: z.string().trim().min(3, 'Skriv varför filen hämtas.').max(200, 'Högst 200 tecken.'),
})
export type CallExport = z.infer<typeof callExport>
