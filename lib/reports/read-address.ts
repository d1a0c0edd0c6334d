import * as z from 'zod'
import { isRealDay } from '@/lib/calendar/local-time'
import { idText as id } from '@/lib/ids'
import { LINE_KINDS } from '@/lib/orders/types'
import { ADDRESS_NAMES } from '@/lib/reports/address-names'
import { GROUPS, SALES_GROUPS } from '@/lib/reports/types'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay)

const FIELDS = {
  from: day,
  to: day,
  campaign: id,
  caller: id,
  by: z.enum([...new Set([...GROUPS, ...SALES_GROUPS])]),
  split: z.enum(GROUPS),
  across: z.enum(SALES_GROUPS),
  product: id,
  kind: z.enum(LINE_KINDS),
  industry: id,
} as const satisfies Record<keyof typeof ADDRESS_NAMES, z.ZodType>

type Fields = typeof FIELDS
export type ReportAddress = { [Name in keyof Fields]?: z.infer<Fields[Name]> | undefined }

/** What an address says that means nothing is left out; days in the wrong order are turned. */
export function readAddress(params: Record<string, string | string[] | undefined>): ReportAddress {
  const read = Object.entries(FIELDS).map(([name, field]) => {
    return [name, field.safeParse(params[ADDRESS_NAMES[name as keyof Fields]]).data]
  })
  const address: ReportAddress = Object.fromEntries(read.filter(([, value]) => value !== undefined))
  const { from, to } = address
  return from && to && to < from ? { ...address, from: to, to: from } : address
}
