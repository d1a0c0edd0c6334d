import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

export interface Ask {
  sql: string
  params: unknown[]
}
export interface Scanned {
  rows: unknown[][]
  /** What it took once its turn came. */
  ms: number
}
export interface ScanThread {
  ask(asked: Ask): Promise<Scanned>
  close(): Promise<void>
}

interface Reply extends Partial<Scanned> {
  id: number
  error?: string
}
interface Waiting {
  resolve: (scanned: Scanned) => void
  reject: (error: Error) => void
}
interface Running {
  worker: Worker
  waiting: Map<number, Waiting>
}

const bundled = new URL('./scan-worker.js', import.meta.url)
const source = new URL('./scan-worker.ts', import.meta.url)

/** What nobody has asked anything for so long gives its memory back. */
const IDLE_MS = 120_000

/** One worker thread with a read-only connection of its own, started at the first ask and ended when it is asked nothing. */
export function scanThread(file: string): ScanThread {
  let running: Running | null = null
  let idle: NodeJS.Timeout | undefined
  let last = 0

  const end = async () => {
    const ended = running
    running = null
    await ended?.worker.terminate()
  }
  const rest = ({ worker, waiting }: Running) => {
    if (waiting.size > 0) return
    worker.unref()
    clearTimeout(idle)
    idle = setTimeout(() => void end(), IDLE_MS).unref()
  }
  const begin = () => {
    const begun = start(file, () => {
      if (running === begun) running = null
    })
    return begun
  }

  return {
    ask(asked) {
      running ??= begin()
      const { worker, waiting } = running
      const thread = running
      clearTimeout(idle)
      worker.ref()
      last += 1
      const id = last
      const answer = new Promise<Scanned>((resolve, reject) => waiting.set(id, { resolve, reject }))
      worker.postMessage({ id, ...asked })
      return answer.finally(() => rest(thread))
    },
    async close() {
      clearTimeout(idle)
      await end()
    },
  }
}

function start(file: string, onEnd: () => void): Running {
  const worker = new Worker(existsSync(bundled) ? bundled : source, { workerData: { file } })
  const waiting = new Map<number, Waiting>()
  const failAll = (error: Error) => {
    for (const asker of waiting.values()) asker.reject(error)
    waiting.clear()
  }
  worker.unref()
  worker.on('message', (reply: Reply) => settle(waiting, reply))
  worker.on('error', (error) => failAll(error as Error))
  worker.on('exit', () => {
    onEnd()
    failAll(new Error('The scan worker ended'))
  })
  return { worker, waiting }
}

function settle(waiting: Map<number, Waiting>, { id, rows = [], ms = 0, error }: Reply): void {
  const asker = waiting.get(id)
  waiting.delete(id)
  if (error === undefined) asker?.resolve({ rows, ms })
  else asker?.reject(new Error(error))
}
