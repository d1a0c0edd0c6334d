/** The cells of one record; `isOpen` when a quote has not been closed yet, `isBroken` when it never should have been opened. */
export interface Cells {
  cells: string[]
  isOpen: boolean
  isBroken: boolean
}

/**
 * Splits one record. A quote counts only first in a cell, and closes only before a separator or the end, so that
 * `"Rör "Syd" AB"` and `5" rör` keep their quotes. `columns` is how many the header has: a quoted cell that runs over a line
 * break and then through a whole row of separators was never meant to be one.
 */
export function splitCells(text: string, delimiter: string, columns: number): Cells {
  if (!text.includes('"')) return { cells: text.split(delimiter), isOpen: false, isBroken: false }
  const cells: string[] = []
  let at = 0
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter)
    cells.push(cell.value)
    if (cell.end === null) return { cells, isOpen: true, isBroken: swallowsRows(cell.value, delimiter, columns) }
    if (cell.isQuoted && swallowsRows(cell.value, delimiter, columns)) return { cells, isOpen: false, isBroken: true }
    if (cell.end >= text.length) return { cells, isOpen: false, isBroken: false }
    at = cell.end + 1
    if (at === text.length) return { cells: [...cells, ''], isOpen: false, isBroken: false }
  }
}

interface Cell {
  value: string
  /** Where its separator stands; null when a quote is still open at the end of the text. */
  end: number | null
  isQuoted: boolean
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  const found = text.indexOf(delimiter, from)
  const end = found === -1 ? text.length : found
  return { value: text.slice(from, end), end, isQuoted: false }
}

function quotedCell(text: string, from: number, delimiter: string): Cell {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { value: undouble(text.slice(from + 1)), end: null, isQuoted: true }
    const next = text[quote + 1]
    if (next === undefined || next === delimiter) {
      return { value: undouble(text.slice(from + 1, quote)), end: quote + 1, isQuoted: true }
    }
    at = next === '"' ? quote + 2 : quote + 1
  }
}

const undouble = (quoted: string) => quoted.replaceAll('""', '"')

/** Fewer separators than this may well stand in a text of several lines. */
const FEWEST_SEPARATORS = 4

function swallowsRows(value: string, delimiter: string, columns: number): boolean {
  const lineBreak = value.indexOf('\n')
  if (lineBreak === -1) return false
  const after = value.slice(lineBreak + 1)
  if (after.includes(`${delimiter}"`)) return true
  const limit = Math.max(columns - 1, FEWEST_SEPARATORS)
  return after.split('\n').some((line) => line.split(delimiter).length - 1 >= limit)
}
