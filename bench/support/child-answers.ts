/** What a server of the bench says to the process that started it: its address, what it used, and its end. */
export function answerParent({ address, stop }: { address: string; stop(): Promise<void> }): void {
  process.on('message', async (message) => {
    if (message === 'used')
      return void process.send?.({ usedMicros: usedMicros(), rssBytes: process.memoryUsage.rss() })
    await stop()
    process.exit(0)
  })
  process.send?.({ address })
}

function usedMicros(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}
