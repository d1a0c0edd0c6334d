import * as z from 'zod'
import type { BestChoice } from '@/lib/best/schema'
import type { OwnBest } from '@/lib/best/types'
import { OUTCOMES } from '@/lib/calls/types'
import type { QualityCases, QualityReport, QualityRow } from '@/lib/quality/types'

const id = z.int()
const at = z.iso.datetime()
const text = z.string().nullable()
const figure = z.object({ count: z.int(), of: z.int() })

const row = {
  calls: z.int(),
  figures: z.object({
    skipped: figure,
    talk_noted: figure,
    quick: figure,
    gone_on: figure,
    undone: figure,
    unkept: figure,
    cancelled: figure,
  }),
  orders: z.int(),
  orderValue: z.int(),
} satisfies Record<keyof QualityRow, z.ZodType>

export const qualityReportSchema: z.ZodType<QualityReport> = z.object({
  all: z.object(row),
  callers: z.array(z.object({ id, name: z.string(), ...row })),
  skipReasons: z.array(z.object({ reason: z.string(), count: z.int() })),
})

export const qualityCasesSchema: z.ZodType<QualityCases> = z.object({
  cases: z.array(
    z.object({
      id,
      at,
      organizationId: id.nullable(),
      organization: text,
      campaign: text,
      caller: text,
      outcome: z.enum(OUTCOMES).nullable(),
      text,
      shownMs: z.int().nullable(),
      end: z.enum(['outcome', 'undone', 'released', 'taken_over', 'given_back', 'suppressed', 'expired']).nullable(),
      promisedAt: at.nullable(),
      by: text,
      order: z.object({ id, number: z.int(), totalExVat: z.int() }).nullable(),
    }),
  ),
  before: id.nullable(),
})

export const ownBestSchema: z.ZodType<OwnBest> = z.object({
  isShown: z.boolean(),
  best: z.object({ orders: z.int(), talked: z.int(), orderValue: z.int() }).nullable(),
})

export const bestChoiceSchema: z.ZodType<BestChoice> = z.object({ isShown: z.boolean() })
