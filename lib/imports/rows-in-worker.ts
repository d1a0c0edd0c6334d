import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { AddressFile } from '@/lib/imports/address-file'
import { type CleanRows, cleanRowsOf } from '@/lib/imports/clean-rows'

interface Reply {
  rows?: CleanRows
  isEnd?: true
  error?: string
}

const bundled = new URL('./rows-worker.js', import.meta.url)
const source = new URL('./rows-worker.ts', import.meta.url)
/** Started with tsx a thread reads our sources too; the loader comes with it. */
const readsSource = process.execArgv.some((argument) => argument.includes('tsx'))
/** A piece of the file and its rows are some megabytes; without limits the thread's heap grows to hundreds. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }
/** Asked ahead, so that the thread works while rows are written. */
const AHEAD = 2

/**
 * The rows of a file, read and cleaned on a thread of their own: that is nearly half of an import's work, and callers do not
 * wait for it. Where there is neither a bundle nor a loader for it (tests), on this one.
 */
export async function* rowsInWorker(file: AddressFile): AsyncGenerator<CleanRows> {
  const thread = existsSync(bundled) ? bundled : readsSource ? source : null
  if (!thread) {
    yield* cleanRowsOf(file)
    return
  }
  const worker = new Worker(thread, { workerData: file, resourceLimits: LIMITS })
  const next = repliesOf(worker)
  try {
    for (let asked = 0; asked < AHEAD; asked += 1) worker.postMessage('next')
    for (;;) {
      const { rows, error } = await next()
      if (error !== undefined) throw new Error(`The file could not be read: ${error}`)
      if (!rows) return
      worker.postMessage('next')
      yield rows
    }
  } finally {
    await worker.terminate()
  }
}

/** One reply after the other, however they come. */
function repliesOf(worker: Worker): () => Promise<Reply> {
  const come: Reply[] = []
  let waiting: ((reply: Reply) => void) | undefined
  const take = (reply: Reply) => {
    const resolve = waiting
    waiting = undefined
    if (resolve) resolve(reply)
    else come.push(reply)
  }
  worker.on('message', take)
  worker.on('error', (error: Error) => take({ error: error.message }))
  return () =>
    new Promise((resolve) => {
      const first = come.shift()
      if (first) resolve(first)
      else waiting = resolve
    })
}
