import type { Outcome } from '@/lib/calls/types'
import type { LockEnd } from '@/lib/locks/types'

/** What the report counts, in its order. */
export const QUALITY_MEASURES = ['skipped', 'talk_noted', 'quick', 'gone_on', 'undone', 'unkept', 'cancelled'] as const
export type QualityMeasure = (typeof QUALITY_MEASURES)[number]

/** How many, of how many: cards, Ej svar, calls, promises or orders, as the measure goes. */
export interface QualityFigure {
  count: number
  of: number
}

export interface QualityRow {
  calls: number
  figures: Record<QualityMeasure, QualityFigure>
  /** Net of cancelled. */
  orders: number
  /** Öre ex VAT, net. */
  orderValue: number
}
export interface CallerQuality extends QualityRow {
  id: number
  name: string
}

/** Why cards were passed on, the most usual first. */
export interface SkipReason {
  reason: string
  count: number
}

export interface QualityReport {
  all: QualityRow
  /** By name; empty for who may see the whole alone. */
  callers: CallerQuality[]
  skipReasons: SkipReason[]
}

/** One card behind a figure. Times ISO 8601 UTC; what a measure has nothing to say of is null. */
export interface QualityCase {
  id: number
  at: string
  organizationId: number | null
  organization: string | null
  campaign: string | null
  caller: string | null
  outcome: Outcome | null
  /** What was written: the reason, or the note. */
  text: string | null
  /** How long the card had been shown. */
  shownMs: number | null
  /** How a promise ended, and when it was for. */
  end: LockEnd | null
  promisedAt: string | null
  /** Who did it, when it was not the caller. */
  by: string | null
  /** Öre ex VAT of a cancelled order. */
  order: { id: number; number: number; totalExVat: number } | null
}

export interface QualityCases {
  cases: QualityCase[]
  /** Where older ones go on; null at the end. */
  before: number | null
}
