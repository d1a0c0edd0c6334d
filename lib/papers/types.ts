/** A spreadsheet; kronor come as kronor, not as öre. */
export interface Sheet {
  kind: 'sheet'
  name: string
  columns: ReadonlyArray<{ head: string; kind: 'text' | 'number' | 'kronor' }>
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>
}

/** A picture as its file is. */
export interface PaperLogo {
  type: 'image/png' | 'image/jpeg'
  bytes: Uint8Array<ArrayBuffer>
}

/** What papers have in common: who sends them stands at the top, as a logo or a name, and at the foot. */
interface Sent {
  title: string
  logo: PaperLogo | null
  sender: string
  foot: string
}

export interface ConfirmationLine {
  product: string
  /** "Löpande, två gånger om året"; empty for a single one. */
  how: string
  /** As it is shown: "2 400,00 kr". */
  amount: string
}
export type Fact = readonly [term: string, is: string]

/** Everything as it is to be read. */
export interface Confirmation extends Sent {
  kind: 'confirmation'
  /** What has happened to the order since, above everything else: that it is cancelled. */
  notice: string | null
  buyer: readonly string[]
  /** Beside the buyer: number, day, reference. */
  about: readonly Fact[]
  agreed: readonly Fact[]
  heads: readonly [product: string, amount: string]
  lines: readonly ConfirmationLine[]
  sums: readonly Fact[]
  terms: readonly string[]
}

/** A list for printing: each order with its name written large, a box to tick, and facts under it. */
export interface PrintList extends Sent {
  kind: 'list'
  text: string
  heads: readonly [number: string, name: string, aside: string]
  entries: ReadonlyArray<{ number: string; name: string; facts: readonly string[]; aside: readonly string[] }>
  empty: string
}

export type Paper = Sheet | Confirmation | PrintList
