import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { SuppressionRow } from '@/db/rows'
import { SUPPRESSION_CASES } from '@/lib/suppression/types'

const added = z.strictObject({
  what: z.literal('added'),
  key: z.string(),
  at: z.number(),
  byId: z.number().nullable(),
  phone: z.string().nullable(),
  orgNo: z.string().nullable(),
  customerNo: z.string().nullable(),
  organizationId: z.number().nullable(),
  /** Tells in a restored database whether the id still means the same company. */
  organizationCreatedAt: z.number().nullable(),
  case: z.enum(SUPPRESSION_CASES),
  urgent: z.boolean(),
  wholeCompany: z.boolean(),
  note: z.string(),
})
const lifted = z.strictObject({
  what: z.literal('lifted'),
  key: z.string(),
  at: z.number(),
  byId: z.number().nullable(),
})

/** One line of stops.jsonl. */
export const stopLine = z.discriminatedUnion('what', [added, lifted])
export type StopLine = z.infer<typeof stopLine>
export type AddedStop = z.infer<typeof added>

export interface StopIdentity {
  phone: string | null
  orgNo: string | null
  case: string
  createdAt: number
  createdById: number | null
}

/** What makes a stop the same in the file and in any restored database: ids are given anew there, so they are not in it. */
export function keyOfStop({ phone, orgNo, case: ofCase, createdAt, createdById }: StopIdentity): string {
  const identity = JSON.stringify([phone, orgNo, ofCase, createdAt, createdById])
  return createHash('sha256').update(identity).digest('base64url').slice(0, 22)
}

/** The line of a stop that was added. */
export function addedLine(stop: SuppressionRow, organizationCreatedAt: number | null): AddedStop {
  const { phone, orgNo, customerNo, organizationId, urgent, wholeCompany, note } = stop
  const keys = { key: keyOfStop(stop), at: stop.createdAt, byId: stop.createdById, phone, orgNo, customerNo }
  return { what: 'added', ...keys, organizationId, organizationCreatedAt, case: stop.case, urgent, wholeCompany, note }
}
