import * as z from 'zod'
import { OUTCOMES } from '@/lib/calls/types'
import type { BulkAnswer } from '@/lib/inbox/bulk-tasks'
import type { SaidYesAnswer } from '@/lib/inbox/customer-said-yes'
import type {
  ListedTask,
  OfficeCompany,
  OfficeList,
  OfficeOrder,
  OfficeStop,
  OfficeTaskView,
  PossibleCallers,
  SentState,
  SentTask,
} from '@/lib/inbox/types'
import { OFFICE_TASK_STATUSES, OFFICE_TASK_TYPES } from '@/lib/office/types'
import { INVOICE_DELIVERIES, LINE_KINDS, ORDER_STATUSES } from '@/lib/orders/types'
import { OUTBOX_STATUSES } from '@/lib/outbox/types'
import { SUPPRESSION_CASES } from '@/lib/suppression/types'
import { activitySchema, phoneSchema, recentCallSchema } from './card'

const id = z.int()
const at = z.iso.datetime()
const count = z.int()
const maybeText = z.string().nullable()
const named = z.object({ id, name: z.string() }).nullable()
const type = z.enum(OFFICE_TASK_TYPES)
const status = z.enum(OFFICE_TASK_STATUSES)

const listedShape = {
  id,
  type,
  status,
  urgent: z.boolean(),
  case: z.enum(SUPPRESSION_CASES).nullable(),
  organizationId: id,
  organization: z.string(),
  note: z.string(),
  by: named,
  takenBy: named,
  createdAt: at,
  dueAt: at,
  doneAt: at.nullable(),
}
const listed: z.ZodType<ListedTask> = z.object(listedShape)

export const officeListSchema: z.ZodType<OfficeList> = z.object({
  tasks: z.array(listed),
  counts: z.object({ new: count, mine: count, others: count, answered: count, doable: z.partialRecord(type, count) }),
  hasMore: z.boolean(),
  at,
})

const sentState: z.ZodType<SentState> = z.object({ status: z.enum(OUTBOX_STATUSES), to: z.string(), at })

const order: z.ZodType<OfficeOrder> = z.object({
  id,
  version: z.int(),
  number: z.int(),
  status: z.enum(ORDER_STATUSES),
  placedAt: at,
  totalExVat: z.int(),
  vat: z.int(),
  invoiceDelivery: z.enum(INVOICE_DELIVERIES),
  termsDays: z.union([z.literal(10), z.literal(30)]),
  lines: z.array(
    z.object({
      productName: z.string(),
      kind: z.enum(LINE_KINDS),
      frequency: z.union([z.literal(1), z.literal(2)]).nullable(),
    }),
  ),
  thankYou: sentState.nullable(),
})

const company: z.ZodType<OfficeCompany> = z.object({
  id,
  legalName: z.string(),
  marketingName: maybeText,
  orgNo: maybeText,
  customerNo: maybeText,
  phones: z.array(phoneSchema),
  email: maybeText,
  address: maybeText,
  diploma: z.object({ recipient: maybeText, street: maybeText, postalCode: z.int().nullable(), city: maybeText }),
  invoiceDelivery: z.enum(INVOICE_DELIVERIES).nullable(),
  invoiceEmail: maybeText,
  directedTo: maybeText,
})

const stop: z.ZodType<OfficeStop> = z.object({
  id,
  case: z.enum(SUPPRESSION_CASES),
  urgent: z.boolean(),
  phone: maybeText,
  note: z.string(),
  at,
  by: maybeText,
})

export const officeTaskSchema: z.ZodType<OfficeTaskView> = z
  .object({
    ...listedShape,
    version: z.int(),
    details: z.record(z.string(), z.unknown()),
    call: z.object({ at, outcome: z.enum(OUTCOMES).nullable(), contact: maybeText, e164: maybeText }),
    answer: maybeText,
    answeredBy: maybeText,
    answeredAt: at.nullable(),
    comment: maybeText,
    doneBy: maybeText,
    company,
    order: order.nullable(),
    history: z.array(activitySchema),
    evidence: z.array(recentCallSchema),
    stops: z.array(stop),
    forwarded: sentState.nullable(),
    forwardTo: maybeText,
  })
  .meta({ id: 'OfficeTask' })

const sent: z.ZodType<SentTask> = z.object({
  id,
  type,
  status,
  organizationId: id,
  organization: z.string(),
  answer: maybeText,
  comment: maybeText,
  by: maybeText,
  at,
  changedAt: at,
})

export const sentTasksSchema = z.object({ tasks: z.array(sent) })
export const taskAnswerSchema = z.object({ taskId: id })
export const sameTypeSchema = z.object({ taskIds: z.array(id) })
export const bulkAnswerSchema: z.ZodType<BulkAnswer> = z.object({ batchId: z.string(), done: count, skipped: count })
export const saidYesSchema: z.ZodType<SaidYesAnswer> = z.object({
  organizationId: id,
  entryId: id,
  callerId: id,
  caller: z.string(),
})
export const possibleCallersSchema: z.ZodType<PossibleCallers> = z.object({
  callers: z.array(z.object({ id, name: z.string() })),
  lastId: id.nullable(),
})
