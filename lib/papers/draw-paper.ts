import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { paperBytes } from '@/lib/papers/paper-bytes'
import type { Paper } from '@/lib/papers/types'

const bundled = new URL('./paper-worker.js', import.meta.url)
const source = new URL('./paper-worker.ts', import.meta.url)
/** Started with tsx a thread reads our sources too; the loader comes with it. */
const readsSource = process.execArgv.some((argument) => argument.includes('tsx'))
const LIMITS = { maxOldGenerationSizeMb: 512 }
const LONGEST_MS = 60_000

/**
 * A paper as the bytes of its file, drawn on a thread of its own: a page takes some hundred milliseconds, and callers do not
 * wait for it. One after another, so that their memory is never wanted at once. Where there is neither a bundle nor a loader
 * for it (tests), on this thread.
 */
export function drawPaper(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = last.then(() => drawOne(paper))
  last = drawing.catch(() => undefined)
  return drawing
}

let last: Promise<unknown> = Promise.resolve()

async function drawOne(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const thread = existsSync(bundled) ? bundled : readsSource ? source : null
  if (!thread) return paperBytes(paper)
  const worker = new Worker(thread, { workerData: paper, resourceLimits: LIMITS })
  try {
    return await bytesOf(worker)
  } finally {
    await worker.terminate()
  }
}

interface Reply {
  bytes?: Uint8Array<ArrayBuffer>
  error?: string
}

function bytesOf(worker: Worker): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const refuse = (why: string) => reject(new Error(`The paper could not be drawn: ${why}`))
    const patience = setTimeout(() => refuse('it took too long'), LONGEST_MS)
    worker.once('message', ({ bytes, error = 'nothing came' }: Reply) => {
      clearTimeout(patience)
      if (bytes) resolve(bytes)
      else refuse(error)
    })
    worker.once('error', ({ message }) => {
      clearTimeout(patience)
      refuse(message)
    })
  })
}
