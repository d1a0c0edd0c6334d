const EVERY_MS = 15_000

/** Calls `beat` every 15 seconds, from a worker, since the timers of hidden tabs sleep; without workers from this page. */
export function startHeartbeat(beat: () => void): () => void {
  try {
    const worker = new Worker('/heartbeat-worker.js')
    worker.addEventListener('message', beat)
    return () => worker.terminate()
  } catch {
    const timer = setInterval(beat, EVERY_MS)
    return () => clearInterval(timer)
  }
}
