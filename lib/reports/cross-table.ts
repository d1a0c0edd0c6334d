import { addSales, noSales, sumSales } from '@/lib/reports/rules'
import { inOrder, nameOf } from '@/lib/reports/splits'
import type { ReportChoices, SalesFigures, SalesGroup, SalesHead, SalesReport } from '@/lib/reports/types'

interface Layout {
  by: SalesGroup
  across: SalesGroup | null
  choices: ReportChoices
}

/** Sales by row and column, wherever there are any; without columns a row has its total alone. Pure. */
export function createCrossTable() {
  const rows = new Map<string, Map<string, SalesFigures>>()
  const columns = new Set<string>()
  return {
    /** `keys` are the row's and, where there are columns, the column's. */
    add([row = '', column]: readonly string[], figures: SalesFigures): void {
      const cells = rows.get(row) ?? new Map<string, SalesFigures>()
      rows.set(row, cells)
      const cell = cells.get(column ?? '') ?? noSales()
      cells.set(column ?? '', cell)
      addSales(cell, figures)
      if (column !== undefined) columns.add(column)
    },
    laidOut: (layout: Layout) => layOut({ ...layout, rows, columns }),
  }
}

type Filled = Layout & {
  rows: ReadonlyMap<string, ReadonlyMap<string, SalesFigures>>
  columns: ReadonlySet<string>
}

function layOut({ by, across, choices, ...filled }: Filled): Pick<SalesReport, 'columns' | 'rows' | 'total'> {
  const head = (group: SalesGroup, key: string): SalesHead => ({ key, name: nameOf(group, key, choices) })
  const heads = across ? [...filled.columns].map((key) => head(across, key)).toSorted(inOrder(across)) : []
  const shown = [...filled.rows].map(([key, cells]) => ({
    ...head(by, key),
    cells: heads.map((column) => cells.get(column.key) ?? noSales()),
    total: sumSales([...cells.values()]),
  }))
  const down = (at: number) => sumSales(shown.flatMap(({ cells }) => cells[at] ?? []))
  return {
    columns: heads.map((column, at) => ({ ...column, total: down(at) })),
    rows: shown.toSorted(inOrder(by)),
    total: sumSales(shown.map(({ total }) => total)),
  }
}
