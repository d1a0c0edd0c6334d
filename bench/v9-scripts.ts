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
    const scripts = await page.evaluate(scriptsOfPage)
    await close()
    const first = scripts.filter(({ isFirst }) => isFirst)
    const value = kilobytes(first.map(({ packed }) => packed))
    const beside = {
      files: first.length,
      'kB unpacked': kilobytes(first.map(({ unpacked }) => unpacked)),
      'kB fetched afterwards, for what is opened later': kilobytes(scripts.map(({ packed }) => packed)) - value,
    }
    const what = 'JavaScript to first use of the desk, gzip'
    return [{ id: 'V9', what, value, unit: 'kB', bar: `<= ${BAR_KB}`, isMet: value <= BAR_KB, beside }]
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Runs in the page. What its HTML asks for makes it work; what it fetches when it works is for dialogs and other pages. */
function scriptsOfPage(): Array<{ isFirst: boolean; packed: number; unpacked: number }> {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
    .map(({ startTime, encodedBodySize, decodedBodySize }) => ({
      isFirst: startTime < (page?.domInteractive ?? 0),
      packed: encodedBodySize,
      unpacked: decodedBodySize,
    }))
}

const kilobytes = (bytes: number[]) => rounded(bytes.reduce((total, number) => total + number, 0) / 1000, 0)
