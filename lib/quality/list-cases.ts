import { selectCancelledCases, selectRareCases, selectSkipCases, selectUnkeptCases } from '@/db/queries/quality-cases'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import type { QualityCasesQuery } from '@/lib/quality/schema'
import type { QualityCase, QualityCases } from '@/lib/quality/types'
import { wantedQuality } from '@/lib/quality/wanted-quality'

const ON_A_PAGE = 50

/** The cards behind one figure, newest first; a caller sees their own. Errors: forbidden. */
export async function listQualityCases(context: Context, query: QualityCasesQuery): Promise<QualityCases> {
  const { actor, db } = context
  demand(actor, 'call.list')
  const { measure, before, ...period } = query
  const wanted = wantedQuality(context, { query: period, right: 'call.list' })
  const page = { before, limit: ON_A_PAGE + 1 }
  const rows: Found[] =
    measure === 'skipped'
      ? await selectSkipCases(db.scan, wanted, page)
      : measure === 'unkept'
        ? await selectUnkeptCases(db.scan, wanted, page)
        : measure === 'cancelled'
          ? await selectCancelledCases(db.scan, wanted, page)
          : await selectRareCases(db.scan, wanted, { ...page, measure })
  const shown = rows.slice(0, ON_A_PAGE)
  return { cases: shown.map(caseOf), before: rows.length > ON_A_PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** What each measure has to say of itself. */
type Found = { id: number; at: number | null; promisedAt?: number | null } & Partial<
  Omit<QualityCase, 'id' | 'at' | 'promisedAt'>
>

function caseOf({ at, promisedAt, ...said }: Found): QualityCase {
  return {
    ...NOTHING_SAID,
    ...said,
    text: said.text || null,
    at: isoOf(at ?? 0),
    promisedAt: promisedAt ? isoOf(promisedAt) : null,
  }
}

const NOTHING_SAID = {
  organizationId: null,
  organization: null,
  campaign: null,
  caller: null,
  outcome: null,
  shownMs: null,
  end: null,
  by: null,
  order: null,
}
