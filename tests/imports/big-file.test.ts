import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { importFile } from '@/lib/imports/import-file'
import { orgNoCheckDigit } from '@/lib/organizations/org-no'
import { some, start } from './reading'

const ROWS = 30_000
/** What 20 000 rows more may leave behind: 37 bytes a row, where a row is 80 in the file and far more in memory. */
const MORE_MEMORY_MB = 0.75
const MB = 1024 * 1024

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function liveMemory(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / MB
}

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

it(`${ROWS} rows leave no more in memory than the first ten thousand`, { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringko-big-'))
  const path = join(folder, 'stor.csv')
  await bigFile(path)
  const s = await start()
  const samples: { rows: number; live: number }[] = []
  const report = await importFile(s.as('eva'), {
    path,
    onProgress: ({ rows }) => {
      if (rows % 2048 === 0) samples.push({ rows, live: liveMemory() })
    },
  })
  expect(some(report.counts)).toEqual({ rows: ROWS, new: 26_700, duplicate: 3_000, wrong: 300 })
  const early = samples.filter(({ rows }) => rows <= 10_240)
  const late = samples.filter(({ rows }) => rows > 20_480)
  expect(late.length).toBeGreaterThan(3)
  const least = (of: typeof samples) => Math.min(...of.map(({ live }) => live))
  expect(least(late)).toBeLessThan(least(early) + MORE_MEMORY_MB)
  rmSync(folder, { recursive: true })
})
