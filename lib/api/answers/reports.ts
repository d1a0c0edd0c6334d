import * as z from 'zod'
import type { CallPage } from '@/lib/call-list/types'
import { OUTCOMES, WRONG_REASONS } from '@/lib/calls/types'
import { ORDER_STATUSES } from '@/lib/orders/types'
import {
  type AnswersReport,
  GROUPS,
  type OutcomesReport,
  type OutcomesRow,
  type ReportChoices,
  SALES_GROUPS,
  type SalesReport,
} from '@/lib/reports/types'

const id = z.int()
const at = z.iso.datetime()
const named = z.object({ id, name: z.string() })
const text = z.string().nullable()
const period = z.object({ from: z.iso.date(), to: z.iso.date() })

const about = z.object({
  organizationId: id,
  organization: z.string(),
  city: text,
  contact: text,
  e164: text,
  note: z.string(),
  callbackAt: at.nullable(),
  order: z.object({ id, number: z.int(), status: z.enum(ORDER_STATUSES) }).nullable(),
})
export const callPageSchema: z.ZodType<CallPage> = z.object({
  calls: z.array(
    z.object({
      id,
      at,
      outcome: z.enum(OUTCOMES),
      reason: z.enum(WRONG_REASONS).nullable(),
      talked: z.boolean(),
      by: named,
      campaign: named,
      attemptNo: z.int().nullable(),
      undoneAt: at.nullable(),
      amount: z.int().nullable(),
      about: about.nullable(),
    }),
  ),
  sums: z.object({ calls: z.int(), talked: z.int(), orderValue: z.int() }),
  olderThan: id.nullable(),
  newerThan: id.nullable(),
})

const figures = z.object({
  calls: z.int(),
  talked: z.int(),
  byOutcome: z.record(z.enum(OUTCOMES), z.int()),
  cancelled: z.int(),
  orderValue: z.int(),
})
const row: z.ZodType<OutcomesRow> = z
  .object({
    key: z.string(),
    name: text,
    figures,
    get parts() {
      return z.array(row)
    },
  })
  .meta({ id: 'OutcomesRow' })
export const outcomesReportSchema: z.ZodType<OutcomesReport> = z.object({
  period,
  before: period,
  by: z.enum(GROUPS),
  split: z.enum(GROUPS).nullable(),
  rows: z.array(row),
  total: figures,
  totalBefore: figures,
})

const sold = z.object({ lines: z.int(), amount: z.int() })
const sales = z.object({ sold, cancelled: sold })
const head = { key: z.string(), name: text }
export const salesReportSchema: z.ZodType<SalesReport> = z.object({
  period,
  by: z.enum(SALES_GROUPS),
  across: z.enum(SALES_GROUPS).nullable(),
  columns: z.array(z.object({ ...head, total: sales })),
  rows: z.array(z.object({ ...head, cells: z.array(sales), total: sales })),
  total: sales,
  orders: z.object({ sold: z.int(), cancelled: z.int() }),
})

const cell = z.object({ weekday: z.int(), halfHour: z.int(), calls: z.int(), talked: z.int() })
export const answersReportSchema: z.ZodType<AnswersReport> = z.object({
  period,
  cells: z.array(cell),
  total: z.object({ calls: z.int(), talked: z.int() }),
  best: cell.nullable(),
})

export const reportChoicesSchema: z.ZodType<ReportChoices> = z.object({
  callers: z.array(named),
  campaigns: z.array(named),
  products: z.array(named),
  industries: z.array(named),
})
