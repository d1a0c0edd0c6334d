import * as z from 'zod'
import { OUTCOMES, WRONG_REASONS } from '@/lib/calls/types'
import type { Script } from '@/lib/campaigns/types'
import { OFFICE_TASK_STATUSES, OFFICE_TASK_TYPES } from '@/lib/office/types'
import { INVOICE_DELIVERIES } from '@/lib/orders/types'
import { OUTBOX_STATUSES } from '@/lib/outbox/types'
import {
  type Card,
  type CardActivity,
  type CardContact,
  type CardLock,
  type CardPhone,
  type CardStop,
  type Draft,
  LANES,
  type RecentCall,
  WHY_CODES,
} from '@/lib/queue/types'

// Answers as the document shows them. Each is typed by what the verbs answer: a field that is missing, or is of another
// type, does not compile.
const id = z.int()
const at = z.iso.datetime()
const maybeText = z.string().nullable()
const outcome = z.enum(OUTCOMES)

export const phoneSchema: z.ZodType<CardPhone> = z.object({
  id,
  e164: z.string(),
  shown: z.string(),
  status: z.enum(['ok', 'dead', 'fax', 'private', 'wrong']),
  kind: z.enum(['main', 'direct', 'mobile', 'other']),
  extension: maybeText,
  contactId: id.nullable(),
})

export const contactSchema: z.ZodType<CardContact> = z.object({
  id,
  version: id,
  firstName: z.string(),
  lastName: z.string(),
  title: maybeText,
  mobile: maybeText,
  email: maybeText,
  isDecisionMaker: z.boolean(),
})

export const activitySchema: z.ZodType<CardActivity> = z
  .object({
    id,
    kind: z.enum(['call', 'note', 'market_activity', 'mail', 'sms']),
    at,
    by: z.string(),
    byId: id,
    contact: maybeText,
    outcome: outcome.nullable(),
    reason: z.enum(WRONG_REASONS).nullable(),
    talked: z.boolean(),
    attemptNo: z.int().nullable(),
    subject: z.string(),
    body: z.string(),
    delivery: z.enum(OUTBOX_STATUSES).nullable(),
    campaign: maybeText,
    undone: z.boolean(),
    office: z.array(
      z.object({
        type: z.enum(OFFICE_TASK_TYPES),
        status: z.enum(OFFICE_TASK_STATUSES),
        answer: maybeText,
        comment: maybeText,
      }),
    ),
  })
  .meta({ id: 'Activity' })

export const recentCallSchema: z.ZodType<RecentCall> = z.object({
  at,
  by: z.string(),
  e164: maybeText,
  organization: z.string(),
  outcome,
  campaign: z.string(),
})

export const lockSchema: z.ZodType<CardLock> = z.object({
  id,
  ownerId: id,
  ownerName: z.string(),
  since: at,
  promisedAt: at,
})
export const stopSchema: z.ZodType<CardStop> = z.object({ byName: z.string(), at, case: z.string() })
const draft: z.ZodType<Draft> = z.object({ note: z.string(), checklist: z.record(z.string(), z.unknown()), at })
const script: z.ZodType<Script> = z.object({
  sections: z.array(z.object({ title: z.string(), text: z.string(), kind: z.enum(['section', 'objection']) })),
})

const timeRules: z.ZodType<Card['timeRules']> = z.object({
  window: z.object({ weekdays: z.array(z.int()), openMinute: z.int(), closeMinute: z.int() }),
  prioMaxDays: z.int(),
})

/** Shared with the company without a hold. */
export const organizationShape = {
  id,
  legalName: z.string(),
  marketingName: maybeText,
  orgNo: maybeText,
  soleTrader: z.boolean(),
  legalForm: maybeText,
  customerNo: maybeText,
  phones: z.array(phoneSchema),
  email: maybeText,
  url: maybeText,
  address: maybeText,
  industry: maybeText,
  status: maybeText,
  source: maybeText,
  headOffice: z.object({ id, name: z.string() }).nullable(),
  employees: maybeText,
  bestMinute: z.int().nullable(),
  invoiceDelivery: z.enum(INVOICE_DELIVERIES).nullable(),
  invoiceEmail: maybeText,
  paymentTermsDays: z.union([z.literal(10), z.literal(30)]).nullable(),
  recurringOncePerYear: z.boolean(),
  directedTo: maybeText,
}
const organization: z.ZodType<Card['organization']> = z.object(organizationShape)

export const cardSchema: z.ZodType<Card> = z
  .object({
    entryId: id,
    holdToken: z.string(),
    holdUntil: at,
    version: z.int(),
    campaignId: id,
    campaignName: z.string(),
    lane: z.enum(LANES),
    why: z.string(),
    whyCode: z.enum(WHY_CODES),
    dueAt: at.nullable(),
    lastCallAt: at.nullable(),
    attempts: z.int(),
    attemptLimit: z.int(),
    proposeNoAt: z.int(),
    organization,
    contacts: z.array(contactSchema),
    lastActivities: z.array(activitySchema),
    olderActivities: z.int(),
    recentCalls: z.array(recentCallSchema),
    lock: lockSchema.nullable(),
    stop: stopSchema.nullable(),
    draft: draft.nullable(),
    preview: z.object({ noAnswer: at, busy: at, noSixMonths: at, callback: at }),
    script,
    timeRules,
  })
  .meta({ id: 'Card' })
