import * as z from 'zod'
import { isRealDay } from '@/lib/calendar/local-time'
import { idText as id } from '@/lib/ids'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Skriv dagen som 2026-11-19.')
  .refine(isRealDay, 'Den dagen finns inte.')

const filter = {
  /** Local days, both included. */
  from: day.optional(),
  to: day.optional(),
  person: id.optional(),
  action: z.string().max(60).optional(),
  company: id.optional(),
}

export const auditFilter = z.strictObject(filter)
export type AuditFilter = z.infer<typeof auditFilter>

export const auditQuery = z.strictObject({ ...filter, olderThan: id.optional(), newerThan: id.optional() })
export type AuditQuery = z.infer<typeof auditQuery>
