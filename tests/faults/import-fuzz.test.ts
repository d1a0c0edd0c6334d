import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, expect, it } from 'vitest'
import { isAppError } from '@/lib/errors'
import { openAddressFile, readRecords } from '@/lib/imports/address-file'
import { type CleanRow, cleanRow } from '@/lib/imports/clean-row'
import { readSpreadsheet } from '@/lib/imports/read-spreadsheet'
import { ColumnPlan } from '@/lib/imports/row-cells'
import { isLong, sizeOf, tellFigure } from '../support/fault-figure'
import { memoryFolder } from '../support/memory-folder'
import { spreadsheet } from '../support/spreadsheet'

const folder = mkdtempSync(join(memoryFolder(), 'ringko-fuzz-'))
const path = join(folder, 'fuzz.csv')
afterAll(() => rmSync(folder, { recursive: true }))

const RUNS = sizeOf({ short: 5000, long: 1_000_000, name: 'RINGKO_R11_FILES' })
const SPREADSHEETS = sizeOf({ short: 12, long: 2000, name: 'RINGKO_R11_SPREADSHEETS' })
/** RINGKO_SEED repeats what a run printed; the short form looks elsewhere each time. */
const SEED = Number(process.env.RINGKO_SEED ?? process.hrtime.bigint() % 2_147_483_647n)
/** Of the process's own time: what a busy machine makes it wait for is not the reading's. */
const SLOWEST_MS = 2000
/** One that waits for what never comes takes no time of the process. */
const NEVER_MS = 120_000
/** The long form takes hours on a small machine. */
const TIMEOUT_MS = isLong ? 12 * 3600_000 : 600_000

const usual = fc.oneof(
  fc.constantFrom(
    '',
    '559501-0967',
    '08-465 004 12',
    'Åkeri AB',
    '"',
    '""',
    '"x',
    'a"b',
    '\0',
    '\ufeff',
    '=1+1',
    '\r',
    '\n',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const huge = fc.integer({ min: 1, max: 300_000 }).map((length) => 'x'.repeat(length))
const cell = fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: huge })
const separator = fc.constantFrom(';', ',', '\t', '|')
const newline = fc.constantFrom('\n', '\r\n', '\r')
const header = fc.constantFrom(['Orgnr', 'Företagsnamn', 'Telefon'], ['Namn', 'Tel', 'Skostorlek', 'Ort'], ['x', 'y'])
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })

const text = fc
  .tuple(header, rows, separator, newline)
  .map(([names, lines, between, end]) => [names, ...lines].map((line) => line.join(between)).join(end))

const encoded = fc
  .tuple(text, fc.constantFrom('utf8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh'), fc.boolean())
  .map(([written, encoding, addBOM]) => iconv.encode(written, encoding, { addBOM }))

/** The file may be cut anywhere, and any of its bytes may be another. */
const file = fc
  .tuple(encoded, fc.option(fc.nat()), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }))
  .map(([content, cut, changes]) => {
    const bytes = Buffer.from(cut === null ? content : content.subarray(0, cut % (content.length + 1)))
    for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
    return bytes
  })

/** Reads and cleans everything; answers the first row that does not end as kept, refused with a reason, or empty. */
async function firstBadRow(): Promise<string | null> {
  const opened = await openAddressFile(path)
  const plan = new ColumnPlan(opened.table.columns)
  let line = 0
  for await (const records of readRecords(opened)) {
    for (const record of records) {
      if (record.line <= line) return `line ${record.line} after line ${line}`
      line = record.line
      if (!isSettled(cleanRow(record, plan))) return `line ${line}`
    }
  }
  return null
}

function isSettled(row: CleanRow): boolean {
  if (row.kind === 'refused') return row.faults.some(({ effect }) => effect === 'refused')
  return row.kind === 'empty' || /[\p{L}\p{N}]/u.test(row.organization.legalName)
}

it(`no file crashes or hangs the reading of it (${RUNS} files)`, { timeout: TIMEOUT_MS }, async () => {
  console.info(`R11 seed ${SEED}`)
  let understood = 0
  await fc.assert(
    fc.asyncProperty(file, async (content) => {
      writeFileSync(path, content)
      const started = process.cpuUsage()
      const bad = await firstBadRow().catch((error: unknown) => error)
      const { user, system } = process.cpuUsage(started)
      expect((user + system) / 1000).toBeLessThan(SLOWEST_MS)
      if (isAppError(bad)) return
      expect(bad).toBeNull()
      understood += 1
    }),
    { numRuns: RUNS, seed: SEED, timeout: NEVER_MS },
  )
  expect(understood).toBeGreaterThan(RUNS / 4)
  tellFigure('R11', { files: RUNS, understood, seed: SEED })
})

const LARGE: [string, () => string, RegExp][] = [
  [
    'a quote that is never closed',
    () => `Företag;Tel\n"Å;08-465 004 12\n${'B AB;08-465 004 13\n'.repeat(50_000)}`,
    /^$/,
  ],
  ['100 000 columns', () => `Företag;Tel${';x'.repeat(100_000)}\nÅ AB;08-465 004 12`, /rubrikrad|kolumner/],
  ['a million zero bytes', () => `Företag;Tel\nÅ AB;${'\0'.repeat(1_000_000)}`, /^$/],
  [
    'a cell of fifty million letters',
    () => `Företag;Tel\n${'x'.repeat(50_000_000)};08-465 004 12\nÅ AB;08-465 004 12`,
    /^$/,
  ],
  ['nothing but quotes', () => `Företag;Tel\n${'"'.repeat(1_000_000)}`, /^$/],
]

it.each(LARGE)('%s is read to the end, or refused with a sentence', { timeout: 60_000 }, async (_, make, refusal) => {
  writeFileSync(path, make())
  const ended = await firstBadRow().catch((error: unknown) => error)
  expect(isAppError(ended) ? ended.message : (ended ?? '')).toMatch(refusal)
})

const damaged = fc
  .tuple(fc.option(fc.nat()), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }))
  .map(([cut, changes]) => {
    const whole = spreadsheet({ name: 'Blad', rows: [['Företag', 'Tel'], ...SHEET_ROWS] })
    const bytes = Buffer.from(cut === null ? whole : whole.subarray(0, cut % whole.length))
    for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
    return bytes
  })
const SHEET_ROWS = Array.from({ length: 40 }, (_, at) => [`Firma ${at} AB`, `08-${20_000_000 + at}`])

it(`no spreadsheet crashes the reading of it (${SPREADSHEETS} damaged ones)`, { timeout: TIMEOUT_MS }, async () => {
  const xlsx = join(folder, 'fuzz.xlsx')
  await fc.assert(
    fc.asyncProperty(damaged, async (content) => {
      writeFileSync(xlsx, content)
      const ended = await readSpreadsheet({ path: xlsx, to: `${xlsx}.csv` }).catch((error: unknown) => error)
      if (!isAppError(ended)) expect(ended).toEqual({ sheets: [expect.any(String)] })
    }),
    { numRuns: SPREADSHEETS, seed: SEED, timeout: NEVER_MS },
  )
  tellFigure('R11', { spreadsheets: SPREADSHEETS })
})
