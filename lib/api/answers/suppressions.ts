import * as z from 'zod'
import type { UrgentStop } from '@/lib/suppression/list-urgent'
import { type ListedStop, type StopsPage, SUPPRESSION_CASES } from '@/lib/suppression/types'

const maybeText = z.string().nullable()

export const suppressionAnswerSchema = z.object({ suppressionId: z.int() })

const urgentStop: z.ZodType<UrgentStop> = z.object({
  id: z.int(),
  case: z.enum(SUPPRESSION_CASES),
  e164: maybeText,
  customerNo: maybeText,
  organizationId: z.int().nullable(),
  organization: maybeText,
  note: z.string(),
  at: z.iso.datetime(),
  byId: z.int().nullable(),
  byName: maybeText,
})

export const urgentStopsSchema = z.object({ stops: z.array(urgentStop) })

const listedStop: z.ZodType<ListedStop> = z.object({
  id: z.int(),
  case: z.enum(SUPPRESSION_CASES),
  phone: maybeText,
  orgNo: maybeText,
  customerNo: maybeText,
  organizationId: z.int().nullable(),
  organization: maybeText,
  urgent: z.boolean(),
  note: z.string(),
  at: z.iso.datetime(),
  by: maybeText,
  lifted: z.object({ at: z.iso.datetime(), by: maybeText, reason: z.string() }).nullable(),
})

export const stopsPageSchema: z.ZodType<StopsPage> = z.object({ stops: z.array(listedStop), hasMore: z.boolean() })
