import * as z from 'zod'
import { OUTCOMES } from '@/lib/calls/types'
import { FLOOR_EVENTS, type FloorDay, type FloorNow } from '@/lib/floor/types'
import { LANES } from '@/lib/queue/types'
import { listedLockSchema } from './locks'

const id = z.int()
const count = z.int()
const at = z.iso.datetime()
const day = z.iso.date()
const sums = { calls: count, talked: count, orders: count, orderValue: count, cancelled: count }

export const floorDaySchema: z.ZodType<FloorDay> = z.object({
  at,
  day,
  isToday: z.boolean(),
  cells: z.array(
    z.object({
      localHour: z.int(),
      campaignId: id,
      userId: id,
      outcome: z.enum([...OUTCOMES, 'order_cancelled']),
      count,
      talked: count,
      orderValue: count,
    }),
  ),
  people: z.array(z.object({ id, name: z.string(), campaignIds: z.array(id) })),
  campaigns: z.array(
    z.object({
      id,
      name: z.string(),
      status: z.enum(['running', 'paused', 'finished']),
      roundNumber: z.int().nullable(),
    }),
  ),
  before: z.object({ day, campaigns: z.array(z.object({ campaignId: id, ...sums })) }),
})

export const floorNowSchema: z.ZodType<FloorNow> = z.object({
  at,
  desks: z.array(
    z.object({
      userId: id,
      organizationId: id,
      company: z.string().nullable(),
      campaignId: id.nullable(),
      since: at,
      heardAt: at,
    }),
  ),
  lanes: z.array(
    z.object({
      campaignId: id,
      lane: z.enum(LANES),
      waiting: count,
      ringable: count,
      nextAt: at.nullable(),
      nextCount: count,
    }),
  ),
  promises: z.array(
    z.object({
      campaignId: id,
      open: count,
      overdue: count,
      late: count,
      gone: count,
      soon: count,
      oldestSince: at.nullable(),
    }),
  ),
  atRisk: z.array(listedLockSchema),
  stopsToday: count,
  office: z.object({ fresh: count, taken: count, overdue: count, oldestAt: at.nullable() }),
  events: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(FLOOR_EVENTS),
      at,
      userId: id.nullable(),
      by: z.string().nullable(),
      organizationId: id.nullable(),
      company: z.string().nullable(),
      orderId: id.nullable(),
      amount: z.int().nullable(),
      count,
    }),
  ),
})
