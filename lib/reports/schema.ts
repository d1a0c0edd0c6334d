import * as z from 'zod'
import { isRealDay } from '@/lib/calendar/local-time'
import { idText as id } from '@/lib/ids'
import { LINE_KINDS } from '@/lib/orders/types'
import { GROUPS, SALES_GROUPS } from '@/lib/reports/types'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Skriv dagen som 2026-11-19.')
  .refine(isRealDay, 'Den dagen finns inte.')

/** Local days, both included; without them this week to this day. Whose calls, and in which campaign. */
const scope = { from: day.optional(), to: day.optional(), campaign: id.optional(), caller: id.optional() }
const file = {
  format: z.enum(['csv', 'xlsx']),
  /** Why it is fetched; needed where it has callers' names, kept in the log. */
  reason: z.string().trim().max(200, 'Högst 200 tecken.').optional(),
}

const outcomes = { ...scope, by: z.enum(GROUPS).optional(), split: z.enum(GROUPS).optional() }
export const outcomesQuery = z.strictObject(outcomes)
export type OutcomesQuery = z.infer<typeof outcomesQuery>
export const outcomesExport = z.strictObject({ ...outcomes, ...file })
export type OutcomesExport = z.infer<typeof outcomesExport>

const sales = {
  ...scope,
  product: id.optional(),
  kind: z.enum(LINE_KINDS).optional(),
  by: z.enum(SALES_GROUPS).optional(),
  across: z.enum(SALES_GROUPS).optional(),
}
export const salesQuery = z.strictObject(sales)
export type SalesQuery = z.infer<typeof salesQuery>
export const salesExport = z.strictObject({ ...sales, ...file })
export type SalesExport = z.infer<typeof salesExport>

const answers = { ...scope, industry: id.optional() }
export const answersQuery = z.strictObject(answers)
export type AnswersQuery = z.infer<typeof answersQuery>
export const answersExport = z.strictObject({ ...answers, ...file })
export type AnswersExport = z.infer<typeof answersExport>
