import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, expect, it } from 'vitest'
import { isAppError } from '@/lib/errors'
import { openAddressFile, readRecords } from '@/lib/imports/address-file'
import { type CleanRow, cleanRow } from '@/lib/imports/clean-row'
import { ColumnPlan } from '@/lib/imports/row-cells'

const folder = mkdtempSync(join(tmpdir(), 'ringko-fuzz-'))
const path = join(folder, 'fuzz.csv')
afterAll(() => rmSync(folder, { recursive: true }))

const RUNS = Number(process.env.FUZZ_RUNS ?? 5000)
const SLOWEST_MS = 2000

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

it(`no file crashes or hangs the reading of it (${RUNS} files)`, { timeout: 600_000 }, async () => {
  let understood = 0
  await fc.assert(
    fc.asyncProperty(file, async (content) => {
      writeFileSync(path, content)
      const started = performance.now()
      const bad = await firstBadRow().catch((error: unknown) => error)
      expect(performance.now() - started).toBeLessThan(SLOWEST_MS)
      if (isAppError(bad)) return
      expect(bad).toBeNull()
      understood += 1
    }),
    { numRuns: RUNS },
  )
  expect(understood).toBeGreaterThan(RUNS / 4)
})
