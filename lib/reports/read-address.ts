import * as z from 'zod'
import { isRealDay } from '@/lib/calendar/local-time'
import { LINE_KINDS } from '@/lib/orders/types'
import { GROUPS, SALES_GROUPS } from '@/lib/reports/types'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay)
const id = z.coerce.number().int().positive().max(2_147_483_647)

/** What the address of a report says, by the name that it has there. */
const FIELDS = {
  from: ['fran', day],
  to: ['till', day],
  campaign: ['kampanj', id],
  caller: ['ringare', id],
  by: ['rader', z.enum([...new Set([...GROUPS, ...SALES_GROUPS])])],
  split: ['dela', z.enum(GROUPS)],
  across: ['kolumner', z.enum(SALES_GROUPS)],
  product: ['produkt', id],
  kind: ['slag', z.enum(LINE_KINDS)],
  industry: ['bransch', id],
} as const satisfies Record<string, readonly [string, z.ZodType]>

type Fields = typeof FIELDS
export type ReportAddress = { [Name in keyof Fields]?: z.infer<Fields[Name][1]> | undefined }

/** The names that stand in addresses. */
export const ADDRESS_NAMES = Object.fromEntries(Object.entries(FIELDS).map(([name, [said]]) => [name, said])) as Record<
  keyof ReportAddress,
  string
>

/** What an address says that means nothing is left out; days in the wrong order are turned. */
export function readAddress(params: Record<string, string | string[] | undefined>): ReportAddress {
  const read = Object.entries(FIELDS).map(([name, [said, field]]) => [name, field.safeParse(params[said]).data])
  const address: ReportAddress = Object.fromEntries(read.filter(([, value]) => value !== undefined))
  const { from, to } = address
  return from && to && to < from ? { ...address, from: to, to: from } : address
}
