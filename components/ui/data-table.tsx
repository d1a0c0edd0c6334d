'use client'
import Link from 'next/link'
import { type ReactNode, useRef } from 'react'
import { cn } from './cn'
import { Panel } from './panel'
import { useRowKeys } from './use-row-keys'

export interface Column<Row> {
  id: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures stand to the right, one width for each digit. */
  isFigure?: boolean
  /** Left out on a phone. */
  isWide?: boolean
  className?: string
}

export interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string | number
  /** Where a row leads: its first cell becomes the link, and j, k and Enter work. */
  rowHref?: (row: Row) => string
  /** What opens beside the page instead of another page; the first cell becomes a button. */
  onOpen?: (row: Row) => void
  /** Stands there without rows: an EmptyState that says what to do. */
  empty: ReactNode
  /** Under the rows: a Pager, a sum. */
  footer?: ReactNode
}

/** Rows and columns. The head stays while the page scrolls; on a phone the table scrolls sideways. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, empty, footer } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const isLinked = Boolean(props.rowHref ?? props.onOpen)
  useRowKeys({ body, isEnabled: isLinked && rows.length > 0 })
  if (rows.length === 0) return <Panel>{empty}</Panel>
  return (
    <Panel>
      <section
        aria-label={label}
        tabIndex={isLinked ? undefined : 0}
        className="max-md:relative max-md:overflow-x-auto"
      >
        <table className="w-full border-separate border-spacing-0" aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={cn(headStyle, cellStyle(column))}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <tr key={rowId(row)} className={cn(isLinked && rowStyle)}>
                {columns.map((column, at) => (
                  <td
                    key={column.id}
                    className={cn('border-t border-line px-3 py-2', wrapStyle(column), cellStyle(column))}
                  >
                    {at === 0 ? <Opener {...props} row={row} column={column} /> : column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {footer && <footer className="border-t border-line px-3 py-2">{footer}</footer>}
    </Panel>
  )
}

/** The first cell: its link or button covers the row, so that a click anywhere on it opens. */
function Opener<Row>({ row, column, rowHref, onOpen }: DataTableProps<Row> & { row: Row; column: Column<Row> }) {
  const shared = { 'data-row': '', className: openerStyle, children: column.cell(row) }
  if (rowHref) return <Link prefetch={false} href={rowHref(row)} {...shared} />
  if (onOpen) return <button type="button" onClick={() => onOpen(row)} {...shared} />
  return column.cell(row)
}

const headStyle =
  'sticky top-0 z-10 bg-panel px-3 py-2 text-left text-xs font-medium whitespace-nowrap text-ink-3 first:rounded-tl-panel last:rounded-tr-panel max-md:static'
const rowStyle = 'relative hover:bg-panel-2 focus-within:bg-accent-soft'
const openerStyle =
  'font-medium text-left after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent'

// A figure in two lines is two figures, however little room a long name beside it leaves.
const wrapStyle = <Row,>({ isFigure }: Column<Row>) => (isFigure ? 'wrap-normal' : 'wrap-anywhere')

function cellStyle<Row>({ isFigure, isWide, className }: Column<Row>): string {
  return cn(isFigure && 'text-right whitespace-nowrap tabular-nums', isWide && 'max-md:hidden', className)
}
