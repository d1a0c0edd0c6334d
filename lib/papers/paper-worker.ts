import { parentPort, workerData } from 'node:worker_threads'
import { paperBytes } from '@/lib/papers/paper-bytes'

try {
  const bytes = await paperBytes(workerData)
  parentPort?.postMessage({ bytes }, [bytes.buffer])
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) })
}
