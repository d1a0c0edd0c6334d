import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importFile } from '@/lib/imports/import-file'
import { orgNoCheckDigit } from '@/lib/organizations/org-no'
import { some, start } from './reading'

const ROWS = 100_000
const MORE_MEMORY_MB = 48
const MB = 1024 * 1024

/** Every tenth row is the one before it once more, every hundredth is wrong. */
async function bigFile(path: string): Promise<void> {
  const stream = createWriteStream(path)
  stream.write('Orgnr;Företagsnamn;Postort;Telefon;Besöksadress;Bransch\n')
  for (let row = 0; row < ROWS; row += 1) {
    const company = row % 10 === 9 ? row - 1 : row
    const nine = `55${6 + Math.floor(company / 100_000)}${String(company).padStart(6, '0')}`
    const orgNo = row % 100 === 50 ? '556000-0000' : `${nine}${orgNoCheckDigit(nine)}`
    const line = `${orgNo};Åkeri ${company} AB;Älvsjö;08-${20_000_000 + company};Storgatan ${row % 90};Åkerier\n`
    if (!stream.write(line)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
}

it(`${ROWS} rows take no more memory than the first ten thousand`, { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringko-big-'))
  const path = join(folder, 'stor.csv')
  await bigFile(path)
  const s = await start()
  const samples: number[] = []
  const report = await importFile(s.as('eva'), {
    path,
    onProgress: () => samples.push(process.memoryUsage().heapUsed / MB),
  })
  expect(some(report.counts)).toEqual({ rows: ROWS, new: 89_000, duplicate: 10_000, wrong: 1_000 })
  const tenth = Math.floor(samples.length / 10)
  const early = Math.max(...samples.slice(0, tenth * 2))
  const late = Math.max(...samples.slice(-tenth * 2))
  expect(late).toBeLessThan(early + MORE_MEMORY_MB)
  rmSync(folder, { recursive: true })
})
