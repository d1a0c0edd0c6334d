import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Reader } from './database'
import { readerOf } from './sqlite-reader'

interface Reply {
  id: number
  rows?: unknown[][]
  error?: string
}
interface Waiting {
  resolve: (rows: unknown[][]) => void
  reject: (error: Error) => void
}

const bundled = new URL('./scan-worker.js', import.meta.url)
const source = new URL('./scan-worker.ts', import.meta.url)

/** Lists and searches run on a worker thread with its own read-only connection, started at the first of them. */
export function openScan(file: string): { reader: Reader; close: () => Promise<void> } {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0

  const start = () => {
    const started = new Worker(existsSync(bundled) ? bundled : source, { workerData: { file } })
    started.unref()
    started.on('message', (reply: Reply) => settle(waiting, reply))
    started.on('error', (error) => failAll(waiting, error as Error))
    started.on('exit', () => {
      worker = undefined
      failAll(waiting, new Error('The scan worker ended'))
    })
    return started
  }

  const ask = (sql: string, params: unknown[]) =>
    new Promise<unknown[][]>((resolve, reject) => {
      worker ??= start()
      worker.ref()
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, sql, params })
    }).finally(() => waiting.size === 0 && worker?.unref())

  const q = drizzle(async (sql, params, method) => {
    const rows = await ask(sql, params)
    return { rows: method === 'get' ? (rows[0] as unknown[]) : rows }
  })
  return { reader: readerOf(q), close: async () => void (await worker?.terminate()) }
}

function settle(waiting: Map<number, Waiting>, reply: Reply): void {
  const asker = waiting.get(reply.id)
  waiting.delete(reply.id)
  if (reply.error === undefined) asker?.resolve(reply.rows ?? [])
  else asker?.reject(new Error(reply.error))
}

function failAll(waiting: Map<number, Waiting>, error: Error): void {
  for (const asker of waiting.values()) asker.reject(error)
  waiting.clear()
}
