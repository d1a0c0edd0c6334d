import { type CleanRow, cleanRow } from '@/lib/imports/clean-row'
import { mapColumns } from '@/lib/imports/header-mapping'
import { ColumnPlan } from '@/lib/imports/row-cells'

const GOOD = { Orgnr: '559501-0967', Företagsnamn: 'Österström Måleri AB' }

/** One row with these cells beside a good number and a good name. */
export function clean(cells: Record<string, string>): CleanRow {
  const row = { ...GOOD, ...cells }
  return cleanRow({ line: 2, cells: Object.values(row), fault: null }, new ColumnPlan(mapColumns(Object.keys(row))))
}

/** The same for a row that has to be kept. */
export function kept(cells: Record<string, string>) {
  const row = clean(cells)
  if (row.kind !== 'clean') throw new Error(JSON.stringify(row))
  return row
}

export const codes = (row: CleanRow) =>
  row.kind === 'empty' ? [] : row.faults.map(({ code, effect }) => `${effect} ${code}`)
