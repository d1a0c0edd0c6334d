import * as z from 'zod'
import { OUTCOMES } from '@/lib/calls/types'
import type { AddedNumber } from '@/lib/organizations/add-number'
import type { CompanyHit, CompanyHold, CompanyInQueue, CompanyView } from '@/lib/organizations/company-view'
import { LANES } from '@/lib/queue/types'
import { activitySchema, contactSchema, lockSchema, organizationShape, recentCallSchema, stopSchema } from './card'

const id = z.int()
const at = z.iso.datetime()
const maybeText = z.string().nullable()

const hold: z.ZodType<CompanyHold> = z.object({
  userId: id,
  userName: z.string(),
  kind: z.enum(['desk', 'deck']),
  since: at,
})

const inQueue: z.ZodType<CompanyInQueue> = z.object({
  entryId: id,
  campaignId: id,
  campaign: z.string(),
  state: z.enum(['waiting', 'barred', 'closed']),
  lane: z.enum(LANES),
  dueAt: at.nullable(),
  attempts: z.int(),
  closedAs: z.enum(OUTCOMES).nullable(),
})

const situation = {
  hold: hold.nullable(),
  lock: lockSchema.nullable(),
  stop: stopSchema.nullable(),
  queue: z.array(inQueue),
}

const hit: z.ZodType<CompanyHit> = z
  .object({
    id,
    legalName: z.string(),
    marketingName: maybeText,
    orgNo: maybeText,
    customerNo: maybeText,
    place: maybeText,
    phones: z.array(z.object({ e164: z.string(), shown: z.string() })),
    contact: maybeText,
    ...situation,
  })
  .meta({ id: 'CompanyHit' })

export const hitsSchema = z.object({ companies: z.array(hit) })

export const companySchema: z.ZodType<CompanyView> = z
  .object({
    organization: z.object({
      ...organizationShape,
      version: z.int(),
      visitAddress: maybeText,
      postAddress: maybeText,
      postalCode: z.int().nullable(),
      city: maybeText,
    }),
    contacts: z.array(contactSchema),
    lastActivities: z.array(activitySchema),
    recentCalls: z.array(recentCallSchema),
    ...situation,
  })
  .meta({ id: 'Company' })

export const activitiesSchema = z.object({ activities: z.array(activitySchema) })
export const addedNumberSchema: z.ZodType<AddedNumber> = z.object({
  phoneId: id,
  e164: z.string(),
  shown: z.string(),
})
export const contactAnswerSchema = z.object({ contactId: id })
export const versionSchema = z.object({ version: z.int() })
