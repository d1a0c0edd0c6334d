import type { StoreApi } from 'zustand/vanilla'
import type { FloorNow } from '@/lib/floor/types'
import { type FloorState, takeNow } from './floor-state'
import { serverNow } from './server-now'

/** Many facts are one reading. */
const TOGETHER_MS = 1000

interface NowReading {
  store: StoreApi<FloorState>
  read: { now: () => Promise<FloorNow> }
}

/** How the floor stands is read at once, and then at most once a second, until it is as new as what asked for it: it is shared. */
export function createNowReader({ store, read }: NowReading) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWanted = false
  let isStopped = false
  let wantedAt = 0
  const run = async () => {
    isWanted = false
    timer = setTimeout(() => {
      timer = undefined
      if (isWanted) void run()
    }, TOGETHER_MS)
    const now = await read.now().catch(() => null)
    if (!now || isStopped) return
    store.setState((state) => takeNow(state, now))
    if (Date.parse(now.at) >= wantedAt) return
    isWanted = true
    if (timer === undefined) void run()
  }
  return {
    soon() {
      isWanted = true
      wantedAt = serverNow(store.getState())
      if (timer === undefined) void run()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
      timer = undefined
    },
  }
}
