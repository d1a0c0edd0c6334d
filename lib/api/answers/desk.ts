import * as z from 'zod'
import { OUTCOMES } from '@/lib/calls/types'
import type { OrderAnswer } from '@/lib/orders/types'
import type { Because, Callback, CardAnswer, DeskSnapshot, OutcomeAnswer, OwnCounts } from '@/lib/queue/types'
import { cardSchema } from './card'
import { deskNoticeSchema } from './notices'
import { orderingSchema, placedOrderSchema } from './orders'

const id = z.int()
const at = z.iso.datetime()

const because: z.ZodType<Because> = z.object({
  code: z.enum([
    'empty',
    'later',
    'outside_window',
    'paused',
    'finished',
    'no_round',
    'held_by_others',
    'locked_by_others',
    'other_screen',
  ]),
  text: z.string(),
  nextAt: at.optional(),
})

const answered = {
  card: cardSchema.nullable(),
  deck: cardSchema.nullable(),
  because: because.optional(),
  notice: z.string().optional(),
}

export const cardAnswerSchema: z.ZodType<CardAnswer> = z.object(answered).meta({ id: 'CardAnswer' })

const saved = { saved: z.object({ activityId: id, undoUntil: at.nullable() }), ...answered }

export const outcomeAnswerSchema: z.ZodType<OutcomeAnswer> = z.object(saved).meta({ id: 'OutcomeAnswer' })

export const orderAnswerSchema: z.ZodType<OrderAnswer> = z
  .object({ ...saved, order: placedOrderSchema })
  .meta({ id: 'OrderAnswer' })

const counts: z.ZodType<OwnCounts> = z.object({
  day: z.iso.date(),
  calls: z.int(),
  talked: z.int(),
  orders: z.int(),
  orderValue: z.int(),
  cancelled: z.int(),
})

const callback: z.ZodType<Callback> = z.object({
  entryId: id,
  organizationId: id,
  organization: z.string(),
  campaignId: id,
  campaignName: z.string(),
  dueAt: at,
  isPrio: z.boolean(),
  overdue: z.boolean(),
  lockId: id.nullable(),
})

export const callbacksSchema = z.object({ callbacks: z.array(callback) })

export const snapshotSchema: z.ZodType<DeskSnapshot> = z
  .object({
    version: z.int(),
    at,
    user: z.object({ id, name: z.string(), role: z.string() }),
    campaigns: z.array(
      z.object({
        id,
        name: z.string(),
        roundNumber: z.int().nullable(),
        status: z.enum(['running', 'paused', 'finished']),
      }),
    ),
    campaignId: id.nullable(),
    card: cardSchema.nullable(),
    deck: cardSchema.nullable(),
    because: because.nullable(),
    otherScreen: z.boolean(),
    callbacks: z.array(callback),
    counts,
    undo: z
      .object({
        activityId: id,
        organization: z.string(),
        outcome: z.enum(OUTCOMES),
        until: at,
        orderNumber: z.int().nullable(),
      })
      .nullable(),
    locks: z.object({ open: z.int(), warnAt: z.int(), limit: z.int() }),
    notices: z.array(deskNoticeSchema),
    colleagues: z.array(z.object({ id, name: z.string() })),
    ordering: orderingSchema,
    settings: z.object({
      dialScheme: z.enum(['tel', 'sip', 'callto']),
      demo: z.boolean(),
      clockOffsetMs: z.number(),
    }),
  })
  .meta({ id: 'DeskSnapshot' })
