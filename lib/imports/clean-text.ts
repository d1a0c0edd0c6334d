const LONGEST = 200

/**
 * The text of a cell as it is stored: control characters and doubled spaces gone, line breaks as `lineBreak`, the
 * apostrophe that spreadsheets and our own exports put before a formula sign taken off, and the `.0` that data tools give
 * the numbers of a column with gaps. What vendors write for nothing is nothing.
 */
export function cleanText(cell: string | undefined, lineBreak = ' '): string {
  if (cell === undefined || cell === '') return ''
  const text = NEEDS_CLEANING.test(cell) ? tidy(cell, lineBreak) : cell
  return NOTHING.test(text) ? '' : text
}

/** Whether a text fits where texts of a row are stored. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST
}

const NEEDS_CLEANING = /\p{Cc}|\p{Cf}|\p{M}|[\u00a0\u2028\u2029]| {2}|^[ ']| $|\d\.0$/u
const INVISIBLE = /(?![\t\r\n])[\p{Cc}\p{Cf}]/gu
const LINE_BREAKS = /\s*[\r\n\u2028\u2029]+\s*/g
const NOTHING = /^(?:[-–.?]+|null|n\/a|#n\/a|#saknas!|#värdefel!|saknas|uppgift saknas|okän[dt]|ej angivet)$/i

function tidy(cell: string, lineBreak: string): string {
  return cell
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .trim()
    .replace(LINE_BREAKS, lineBreak)
    .replace(/\s+/g, ' ')
    .replace(/^'(?=[=+@-])/, '')
    .replace(/^(\d+)\.0$/, '$1')
}
