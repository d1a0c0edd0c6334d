/** Answers what asks for a run: one at a time, and once more when it was asked for meanwhile. */
export function inTurn(run: () => Promise<void>): () => void {
  let isWanted = false
  let isRunning = false
  const turns = async () => {
    isRunning = true
    while (isWanted) {
      isWanted = false
      await run()
    }
    isRunning = false
  }
  return () => {
    isWanted = true
    if (!isRunning) void turns()
  }
}
