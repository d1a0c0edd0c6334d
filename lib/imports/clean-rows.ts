import { type AddressFile, readRecords } from '@/lib/imports/address-file'
import { type CleanRow, cleanRow } from '@/lib/imports/clean-row'
import { ColumnPlan } from '@/lib/imports/row-cells'

/** A row of the file, read and cleaned. */
export interface ReadRow {
  line: number
  /** The cells as they stand, where the row is or may be refused; they are handed back then. */
  raw: string[] | null
  row: Exclude<CleanRow, { kind: 'empty' }>
}

/** Some hundred rows, and how many empty ones were passed over among them. */
export interface CleanRows {
  rows: ReadRow[]
  empty: number
}

/** Where the rows of a file come from: this thread, or one of their own. */
export type RowSource = (file: AddressFile) => AsyncIterable<CleanRows>

/** Every row below the header, cleaned, in constant memory. */
export async function* cleanRowsOf(file: AddressFile): AsyncGenerator<CleanRows> {
  const plan = new ColumnPlan(file.table.columns)
  for await (const records of readRecords(file)) {
    const rows: ReadRow[] = []
    let empty = 0
    for (const record of records) {
      const row = cleanRow(record, plan)
      if (row.kind === 'empty') empty += 1
      else rows.push({ line: record.line, raw: mayBeRefused(row) ? record.cells : null, row })
    }
    yield { rows, empty }
  }
}

/** A workplace number alone may turn out to be another company's. */
function mayBeRefused(row: ReadRow['row']): boolean {
  return row.kind === 'refused' || (row.organization.orgNo === null && row.organization.workplaceNo !== '')
}
