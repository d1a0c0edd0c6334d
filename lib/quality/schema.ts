import * as z from 'zod'
import { isRealDay } from '@/lib/calendar/local-time'
import { idText as id } from '@/lib/ids'
import { QUALITY_MEASURES } from '@/lib/quality/types'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Skriv dagen som 2026-11-19.')
  .refine(isRealDay, 'Den dagen finns inte.')

const period = {
  /** Local days, both included. */
  from: day,
  to: day,
  campaign: id.optional(),
  caller: id.optional(),
}

/** GET /api/quality */
export const qualityQuery = z.strictObject(period)
export type QualityQuery = z.infer<typeof qualityQuery>

/** GET /api/quality/cases: what is behind one measure; `before` is where the page before ended. */
export const qualityCasesQuery = z.strictObject({
  ...period,
  measure: z.enum(QUALITY_MEASURES),
  before: id.optional(),
})
export type QualityCasesQuery = z.infer<typeof qualityCasesQuery>
