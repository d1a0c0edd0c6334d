import { parentPort, workerData } from 'node:worker_threads'
import { cleanRowsOf } from '@/lib/imports/clean-rows'

// Answers each question with the next rows, so that no more than was asked for is ever in memory.
const rows = cleanRowsOf(workerData)

parentPort?.on('message', async () => {
  try {
    const { value, done } = await rows.next()
    parentPort?.postMessage(done ? { isEnd: true } : { rows: value })
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})
