import { splitCells } from '@/lib/imports/csv-cells'

export type RecordFault = 'quote_not_closed' | 'line_too_long'

export interface CsvRecord {
  /** Line of the file where the record begins, from 1. */
  line: number
  cells: string[]
  fault: RecordFault | null
}

/** A quoted cell may hold this many line breaks; a quote that is open longer was never closed. */
const MAX_LINES = 30
export const MAX_LINE_LENGTH = 200_000

/**
 * Turns pieces of text into records. A quote that is never closed costs its own row, not the rest of the file: the row is
 * given back with a fault and reading goes on with the line below it. Memory is bounded by the longest line allowed.
 */
export class CsvReader {
  readonly #delimiter: string
  readonly #newline: string
  readonly #columns: number
  #rest = ''
  #isSkipping = false
  #line = 1
  /** Lines of a record whose quote is still open. */
  #open: string[] = []

  constructor({ delimiter, newline, columns }: { delimiter: string; newline: string; columns: number }) {
    this.#delimiter = delimiter
    this.#newline = newline
    this.#columns = columns
  }

  /** The records that this piece of text completed. */
  read(text: string): CsvRecord[] {
    const records: CsvRecord[] = []
    const lines = (this.#rest + text).split(this.#newline)
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#takeLine(line, records)
    if (this.#rest.length > MAX_LINE_LENGTH) this.#dropRest(records)
    return records
  }

  /** The records left when the file has ended. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = []
    if (this.#rest !== '') this.#takeLine(this.#rest, records)
    this.#rest = ''
    while (this.#open.length > 0) this.#giveUpQuote(records)
    return records
  }

  #takeLine(written: string, records: CsvRecord[]): void {
    const isRestOfDropped = this.#isSkipping
    this.#isSkipping = false
    if (isRestOfDropped) {
      this.#line += 1
      return
    }
    const line = written.endsWith('\r') ? written.slice(0, -1) : written
    if (line.length > MAX_LINE_LENGTH) this.#dropLine(line, records)
    else this.#addLine(line, records)
  }

  #addLine(line: string, records: CsvRecord[]): void {
    this.#open.push(line)
    const text = this.#open.length === 1 ? line : this.#open.join('\n')
    const { cells, isOpen, isBroken } = splitCells(text, this.#delimiter, this.#columns)
    const isTooLong = this.#open.length > MAX_LINES || text.length > MAX_LINE_LENGTH
    if (isBroken || (isOpen && isTooLong)) this.#giveUpQuote(records)
    else if (!isOpen) this.#complete(cells, null, records)
  }

  #complete(cells: string[], fault: RecordFault | null, records: CsvRecord[]): void {
    records.push({ line: this.#line, cells, fault })
    this.#line += this.#open.length
    this.#open = []
  }

  /** The first open line is the faulty one; the lines below it are read again as rows of their own. */
  #giveUpQuote(records: CsvRecord[]): void {
    const [first = '', ...below] = this.#open
    this.#open = [first]
    this.#complete(first.split(this.#delimiter), 'quote_not_closed', records)
    for (const line of below) this.#addLine(line, records)
  }

  #dropLine(line: string, records: CsvRecord[]): void {
    while (this.#open.length > 0) this.#giveUpQuote(records)
    this.#open = [line]
    this.#complete([line.slice(0, 200)], 'line_too_long', records)
  }

  #dropRest(records: CsvRecord[]): void {
    if (!this.#isSkipping) {
      this.#dropLine(this.#rest, records)
      this.#line -= 1
    }
    this.#isSkipping = true
    this.#rest = ''
  }
}
