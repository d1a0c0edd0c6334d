import type { StoreApi } from 'zustand/vanilla'
import { isApiError } from '@/lib/api/ask'
import type { FloorDay, FloorNow } from '@/lib/floor/types'
import { connectDesk, type DeskSocket, type ToldFact } from '@/lib/realtime/client'
import { applyFact } from './apply-fact'
import { type FloorState, type Line, takeDay, takeNow } from './floor-state'

export interface Following {
  store: StoreApi<FloorState>
  read: { day: () => Promise<FloorDay>; now: () => Promise<FloorNow> }
  /** A program without pages brings one of its own. */
  socket?: DeskSocket
}

/** A fresh snapshot though nothing was missed; the line is tried again too, whatever ended it. */
const EVERY_MS = 60_000
/** Many facts are one reading. */
const TOGETHER_MS = 1000
/** A second is often enough for a new connection: only then the screen says that it is lost. */
const GRACE_MS = 1500
const TRY_AGAIN_MS = 3000

export const serverNow = ({ clockOffsetMs }: FloorState): number => Date.now() + clockOffsetMs

/** Keeps a board in step: a snapshot after every connect and every minute, and every fact after it. Answers how to stop. */
export function followFloor({ store, read, socket }: Following): () => void {
  const setLine = (line: Line) => store.setState((state) => (state.line === 'ended' ? state : { ...state, line }))
  const now = createNowReader({ store, read })
  const day = createDayReader({ store, read, setLine })
  let grace: ReturnType<typeof setTimeout> | undefined
  const line = connectDesk(
    {
      connected(isConnected) {
        clearTimeout(grace)
        // Who is here is told anew before the server says that it is ready.
        if (isConnected) store.setState({ presence: new Map() })
        else grace = setTimeout(() => setLine('lost'), GRACE_MS)
      },
      ready(hello) {
        store.setState({ clockOffsetMs: Date.parse(hello.serverNow) - Date.now() })
        void day.refresh()
        now.soon()
      },
      fact(fact) {
        const applied = applyFact(store.getState(), fact, serverNow(store.getState()))
        store.setState(applied.state)
        day.heard(fact)
        if (applied.wants === 'day') void day.refresh()
        if (applied.wants !== 'nothing') now.soon()
      },
    },
    socket,
  )
  const every = setInterval(() => {
    line.retry()
    void day.refresh()
    now.soon()
  }, EVERY_MS)
  return () => {
    clearInterval(every)
    clearTimeout(grace)
    now.stop()
    day.stop()
    line.close()
  }
}

interface DayReading extends Pick<Following, 'store' | 'read'> {
  setLine: (line: Line) => void
}

/** One snapshot at a time. What is told while it is on its way may be newer than it, and is applied after it. */
function createDayReader({ store, read, setLine }: DayReading) {
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

/** How the floor stands is read at once, and then at most once a second, until it is as new as what asked for it: it is shared. */
function createNowReader({ store, read }: Pick<Following, 'store' | 'read'>) {
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
