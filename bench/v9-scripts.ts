import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BENCH_START } from './support/bench-clock'
import { startChild } from './support/child-server'
import type { Figure } from './support/figure'
import { rounded } from './support/figures'
import { fillDatabase } from './support/fill-database'
import { openDesk } from './support/open-desk'

const BAR_KB = 200

/** V9: JavaScript that the desk has loaded when the first card can be worked, as it came over the wire. */
export async function measureScripts(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v9-'))
  const { tokens } = await fillDatabase({ dataDir, companies: 100, callers: 1, now: BENCH_START })
  const server = await startChild('bench/serve.ts', { DATA_DIR: dataDir, NODE_ENV: 'production', BENCH_PAGES: '1' })
  try {
    const { page, close } = await openDesk({ port: server.port, token: tokens[0] ?? '' })
    const scripts = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
        .map(({ encodedBodySize, decodedBodySize }) => ({ encodedBodySize, decodedBodySize })),
    )
    await close()
    const value = rounded(sum(scripts.map((one) => one.encodedBodySize)) / 1000)
    const beside = {
      files: scripts.length,
      'kB unpacked': rounded(sum(scripts.map((one) => one.decodedBodySize)) / 1000),
    }
    const what = 'JavaScript to first use of the desk, gzip'
    return [{ id: 'V9', what, value, unit: 'kB', bar: `<= ${BAR_KB}`, isMet: value <= BAR_KB, beside }]
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
