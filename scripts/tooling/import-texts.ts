import type { AddressFile } from '@/lib/imports/address-file'
import { ENCODING_NAMES } from '@/lib/imports/detect-encoding'
import { FAULT_NAMES, type FaultCode } from '@/lib/imports/faults'
import { unknownHeaders } from '@/lib/imports/header-mapping'
import type { ImportReport } from '@/lib/imports/import-file'
import type { FileCounts } from '@/lib/imports/types'
import type { FillCounts } from '@/lib/rounds/types'

const DELIMITER_NAMES: Record<string, string> = { ';': 'semikolon', ',': 'komma', '\t': 'tabb', '|': 'lodstreck' }
const PROGRESS_EVERY = 50_000
const MOST_NAMES = 20

const number = (value: number) => value.toLocaleString('sv-SE')

/** What the file was understood as. */
export function fileText({ name, encoding, table }: AddressFile): string {
  const delimiter = DELIMITER_NAMES[table.delimiter] ?? table.delimiter
  const unknown = unknownHeaders(table.headers, table.columns)
  const columns = table.columns.filter((field) => field !== null).length
  const first = `Läser ${name}: ${ENCODING_NAMES[encoding]}, ${delimiter}, ${columns} kolumner känns igen.`
  return unknown.length === 0 ? first : `${first}\nKolumner som ingen känner: ${listText(unknown)}`
}

function listText(names: readonly string[]): string {
  const beyond = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return beyond > 0 ? `${shown} och ${number(beyond)} till` : shown
}

/** A line now and then for a big file, else null. */
export function progressText({ rows }: FileCounts): string | null {
  const step = Math.floor(rows / PROGRESS_EVERY)
  return step > 0 && rows - step * PROGRESS_EVERY < 1000 ? `  ${number(rows)} rader ...` : null
}

/** What became of the rows, what was left out of them, and where the wrong ones lie. */
export function reportText({ counts, faults, wrongRows, isRepeat }: ImportReport, seconds: number): string {
  if (counts.rows === 0) return 'Filen har inga rader under rubrikraden. Ingenting ändrades.'
  const speed = counts.rows > 1000 ? ` (${number(Math.round(counts.rows / seconds))} rader/s)` : ''
  const lines = isRepeat
    ? ['Filen har redan lästs in. Ingenting ändrades.']
    : [`Klart på ${seconds.toLocaleString('sv-SE', { maximumFractionDigits: 1 })} s${speed}.`]
  const shown: [number, string][] = [
    [counts.rows, 'rader'],
    [counts.new, 'nya företag'],
    [counts.updated, 'uppdaterade'],
    [counts.unchanged, 'oförändrade'],
    [counts.duplicate, 'dubbletter i filen'],
    [counts.barred, 'spärrade (finns i registret men rings inte)'],
    [counts.wrong, wrongRows ? `fel, se ${wrongRows}` : 'fel'],
    [counts.empty, 'tomma rader hoppades över'],
  ]
  for (const [count, text] of shown) if (count > 0) lines.push(`${number(count).padStart(10)} ${text}`)
  return [...lines, ...faultLines(faults)].join('\n')
}

function faultLines(faults: ImportReport['faults']): string[] {
  const counted = Object.entries(faults).sort(([, a], [, b]) => b - a)
  if (counted.length === 0) return []
  return [
    'Anmärkningar:',
    ...counted.map(([code, count]) => `${number(count).padStart(10)} ${FAULT_NAMES[code as FaultCode]}`),
  ]
}

export function fillText(campaign: string, { added, alreadyIn, suppressed, asleep }: FillCounts): string {
  const parts = [`${number(added)} kort lades i kön`, `${number(alreadyIn)} fanns redan`]
  if (suppressed > 0) parts.push(`${number(suppressed)} är spärrade`)
  if (asleep > 0) parts.push(`${number(asleep)} sover`)
  return `Kampanjen ”${campaign}”: ${parts.join(', ')}.`
}
