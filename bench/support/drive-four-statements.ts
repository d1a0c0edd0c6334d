import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { startChild } from './child-server'
import { RawClient } from './raw-client'

const WARM_UP_MS = 2000
const MEASURE_MS = 4000

/** Cycles a second of one claim and three writes, bare: what this machine gives at most. */
export async function driveFourStatements({ clients }: { clients: number }): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-four-'))
  const server = await startChild('bench/bare/four-statements.ts', { DATA_DIR: dataDir, NODE_ENV: 'production' })
  let cycles = 0
  let running = true
  const work = async (userId: number) => {
    const client = new RawClient(server.port, '')
    const body = JSON.stringify({ userId })
    for (; running; cycles += 1) await client.post('/', body)
    client.close()
  }
  const working = Array.from({ length: clients }, (_, index) => work(index + 1))
  await pause(WARM_UP_MS)
  const from = { cycles, at: performance.now() }
  await pause(MEASURE_MS)
  const perSecond = ((cycles - from.cycles) / (performance.now() - from.at)) * 1000
  running = false
  await Promise.all(working)
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
  return perSecond
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
