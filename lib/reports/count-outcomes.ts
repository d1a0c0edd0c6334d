import { countTally, selectReportChoices } from '@/db/queries/reports'
import { OUTCOMES, type Outcome } from '@/lib/calls/types'
import type { Context } from '@/lib/context'
import { type Scope, scopeFor } from '@/lib/reports/asked-scope'
import { tooManyRows } from '@/lib/reports/errors'
import { periodBefore } from '@/lib/reports/periods'
import { sumFigures } from '@/lib/reports/rules'
import type { OutcomesQuery } from '@/lib/reports/schema'
import { inOrder, nameOf, splitOf } from '@/lib/reports/splits'
import type { Group, OutcomeFigures, OutcomesReport, OutcomesRow, Period, ReportChoices } from '@/lib/reports/types'

/** More are not read by anybody, and would take the server's time from callers. */
const MOST_ROWS = 3000

/**
 * Outcomes of a period by code and person, campaign, hour or part of the calendar (Q42), from the tally; with the period
 * before. Order value in öre, net. Callers see their own. Errors: `forbidden`, `invalid`.
 */
export async function countOutcomes(ctx: Context, query: OutcomesQuery): Promise<OutcomesReport> {
  const scope = scopeFor(ctx, 'report.read', query)
  const { period } = scope
  const by = query.by ?? 'caller'
  const split = query.split === by ? null : (query.split ?? null)
  const before = periodBefore(period)
  const cells = await cellsOf(ctx, { ...scope, groups: split ? [by, split] : [by] })
  if (cells.length > MOST_ROWS) throw tooManyRows(MOST_ROWS)
  const rows = rowsOf(cells, { by, split, choices: await selectReportChoices(ctx.db.scan) })
  const total = sumFigures(rows.map(({ figures }) => figures))
  const wholeBefore = await cellsOf(ctx, { ...scope, period: before, groups: [] })
  const totalBefore = sumFigures(wholeBefore.map(({ figures }) => figures))
  return { period, before, by, split, rows, total, totalBefore }
}

interface Layout {
  by: Group
  split: Group | null
  choices: ReportChoices
}

function rowsOf(cells: readonly Cell[], { by, split, choices }: Layout): OutcomesRow[] {
  const row = (group: Group, key: string, of: readonly Cell[]): OutcomesRow => {
    const figures = sumFigures(of.map((cell) => cell.figures))
    return { key, name: nameOf(group, key, choices), figures, parts: [] }
  }
  const byFirst = new Map<string, Cell[]>()
  for (const cell of cells) byFirst.set(cell.first, [...(byFirst.get(cell.first) ?? []), cell])
  const rows = [...byFirst].map(([key, own]) => ({
    ...row(by, key, own),
    parts: split ? own.map((cell) => row(split, cell.second, [cell])).toSorted(inOrder(split)) : [],
  }))
  return rows.toSorted(inOrder(by))
}

interface CellsWanted extends Scope {
  period: Period
  groups: Group[]
}
interface Cell {
  first: string
  second: string
  figures: OutcomeFigures
}

async function cellsOf({ db }: Context, { period, groups, campaignId, userId }: CellsWanted): Promise<Cell[]> {
  const splits = groups.map((group) => splitOf(group, period))
  const rows = await countTally(db.scan, { ...period, campaignId, userId }, splits)
  return rows.flatMap(({ first, second, cancelled, talked, orderValue, ...counts }) => {
    const byOutcome: Record<Outcome, number> = counts
    const calls = OUTCOMES.reduce((sum, outcome) => sum + byOutcome[outcome], 0)
    const figures = { calls, talked, byOutcome, cancelled, orderValue }
    // A cell that undo has emptied is nothing.
    return calls === 0 && cancelled === 0 && orderValue === 0 ? [] : [{ first, second, figures }]
  })
}
