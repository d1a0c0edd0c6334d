import type { StoreApi } from 'zustand/vanilla'
import { isApiError } from '@/lib/api/ask'
import type { FloorDay } from '@/lib/floor/types'
import type { ToldFact } from '@/lib/realtime/client'
import { applyFact } from './apply-fact'
import { type FloorState, type Line, takeDay } from './floor-state'
import { serverNow } from './server-now'

const TRY_AGAIN_MS = 3000

interface DayReading {
  store: StoreApi<FloorState>
  read: { day: () => Promise<FloorDay> }
  setLine: (line: Line) => void
}

/** One snapshot at a time. What is told while it is on its way may be newer than it, and is applied after it. */
export function createDayReader({ store, read, setLine }: DayReading) {
  let meanwhile: ToldFact[] | null = null
  let isWantedAgain = false
  let isStopped = false
  let retry: ReturnType<typeof setTimeout> | undefined

  async function refresh(): Promise<void> {
    clearTimeout(retry)
    if (meanwhile) {
      isWantedAgain = true
      return
    }
    meanwhile = []
    isWantedAgain = false
    const day = await read.day().catch(refusal)
    const told = meanwhile
    meanwhile = null
    if (isStopped) return
    if (typeof day === 'string') {
      setLine(day)
      if (day === 'lost') retry = setTimeout(refresh, TRY_AGAIN_MS)
      return
    }
    const after = (state: FloorState, fact: ToldFact) => applyFact(state, fact, serverNow(state)).state
    store.setState((state) => told.reduce(after, takeDay(state, day)))
    setLine('live')
    if (isWantedAgain) await refresh()
  }
  return {
    refresh,
    heard: (fact: ToldFact) => void meanwhile?.push(fact),
    stop() {
      isStopped = true
      clearTimeout(retry)
    },
  }
}

const refusal = (error: unknown): 'lost' | 'ended' =>
  isApiError(error) && (error.code === 'signed_out' || error.code === 'forbidden') ? 'ended' : 'lost'
