import type { PhoneColumn } from '@/lib/imports/clean-phones'
import { cleanText } from '@/lib/imports/clean-text'
import type { Columns, Field } from '@/lib/imports/header-mapping'

/** Where each field stands, worked out once for a file. */
export class ColumnPlan {
  readonly width: number
  readonly #at = new Map<Field, number[]>()

  constructor(columns: Columns) {
    this.width = columns.length
    columns.forEach((field, at) => {
      if (field !== null) this.#at.set(field, [...(this.#at.get(field) ?? []), at])
    })
  }

  /** The columns of a field; several when the file has several. */
  of(field: Field): readonly number[] {
    return this.#at.get(field) ?? NONE
  }
}

const NONE: readonly number[] = []
// A person's number is one of the company's too, so that stops, locks and the recall guard see it.
const PHONE_COLUMNS: readonly PhoneColumn[] = ['phone', 'directPhone', 'mobile', 'contactMobile']

/** One row read by field. */
export class RowCells {
  readonly #plan: ColumnPlan
  readonly #cells: readonly string[]

  constructor(plan: ColumnPlan, cells: readonly string[]) {
    this.#plan = plan
    this.#cells = cells
  }

  /** The first column of the field that says something, cleaned; '' when none does. */
  text(field: Field): string {
    for (const at of this.#plan.of(field)) {
      const text = cleanText(this.#cells[at])
      if (text !== '') return text
    }
    return ''
  }

  /** The first column of the field as it stands in the file. */
  raw(field: Field): string | undefined {
    const at = this.#plan.of(field)[0]
    return at === undefined ? undefined : this.#cells[at]
  }

  phones(): { column: PhoneColumn; text: string }[] {
    return PHONE_COLUMNS.flatMap((column) =>
      this.#plan.of(column).map((at) => ({ column, text: cleanText(this.#cells[at], ', ') })),
    ).filter(({ text }) => text !== '')
  }
}
