/** A spreadsheet; kronor come as kronor, not as öre. */
export interface Sheet {
  kind: 'sheet'
  name: string
  columns: ReadonlyArray<{ head: string; kind: 'text' | 'number' | 'kronor' }>
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>
}

export interface ConfirmationLine {
  product: string
  /** "Löpande, 2 gånger per år"; empty for a single one. */
  how: string
  /** As it is shown: "2 400,00 kr". */
  amount: string
}
/** Everything as it is to be read. */
export interface Confirmation {
  kind: 'confirmation'
  title: string
  seller: readonly string[]
  buyer: readonly string[]
  facts: ReadonlyArray<readonly [term: string, is: string]>
  lines: readonly ConfirmationLine[]
  sums: ReadonlyArray<readonly [term: string, amount: string]>
  foot: string
}

/** A list for printing: each order with its name written large and facts under it. */
export interface PrintList {
  kind: 'list'
  title: string
  text: string
  entries: ReadonlyArray<{ number: string; name: string; facts: readonly string[]; aside: readonly string[] }>
  empty: string
}

export type Paper = Sheet | Confirmation | PrintList
