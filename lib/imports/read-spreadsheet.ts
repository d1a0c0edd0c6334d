import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { AppError } from '@/lib/errors'
import { notSpreadsheet, sheetEmpty, sheetMissing, spreadsheetLocked, spreadsheetTooLarge } from '@/lib/imports/errors'

const bundled = new URL('./spreadsheet-worker.js', import.meta.url)
const source = new URL('./spreadsheet-worker.ts', import.meta.url)

/** Unpacked, the text of some 600 000 companies; the thread that reads it may take as much again and is ended beyond. */
const MOST_INFLATED = 192 * 1024 * 1024
const MOST_CELLS = 3_000_000
const HEAP_MB = 768
const LONGEST_MS = 120_000

const FAULTS: Record<string, () => AppError> = {
  locked: spreadsheetLocked,
  too_large: spreadsheetTooLarge,
  sheet_missing: sheetMissing,
  sheet_empty: sheetEmpty,
  not_spreadsheet: notSpreadsheet,
}

interface Spreadsheet {
  path: string
  /** Where its text goes, as CSV in UTF-8, a line for each row. */
  to: string
  /** The first sheet when nothing is chosen. */
  sheet?: string | undefined
}

/**
 * Writes a sheet of an Excel file (xlsx) as text, on a thread of its own within limits of memory and time: nobody waits for it,
 * and a file that blows up ends the thread alone. What lies there already stays until all is written; several files are read one
 * after another, so that their memory is never wanted at once. Errors: `invalid` with what is wrong.
 */
export function readSpreadsheet(spreadsheet: Spreadsheet): Promise<{ sheets: string[] }> {
  const reading = last.then(() => readOne(spreadsheet))
  last = reading.catch(() => undefined)
  return reading
}

let last: Promise<unknown> = Promise.resolve()

async function readOne({ path, to, sheet }: Spreadsheet): Promise<{ sheets: string[] }> {
  const limits = { mostInflated: MOST_INFLATED, mostCells: MOST_CELLS }
  const part = `${to}.${crypto.randomUUID()}.part`
  const worker = new Worker(existsSync(bundled) ? bundled : source, {
    workerData: { path, to: part, sheet: sheet ?? null, ...limits },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  try {
    const answer = await answerOf(worker)
    if (!answer.sheets) throw (FAULTS[answer.fault ?? ''] ?? notSpreadsheet)()
    await rename(part, to)
    return { sheets: answer.sheets }
  } finally {
    await worker.terminate()
    await rm(part, { force: true })
  }
}

interface Answer {
  sheets?: string[]
  fault?: string
}

function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve({ fault: 'too_large' }), LONGEST_MS)
    const settle = (answer: Answer) => {
      clearTimeout(patience)
      resolve(answer)
    }
    worker.once('message', settle)
    worker.once('error', ({ code }: NodeJS.ErrnoException) =>
      settle({ fault: code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_large' : 'not_spreadsheet' }),
    )
  })
}
