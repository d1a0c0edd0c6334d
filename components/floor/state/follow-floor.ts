import type { StoreApi } from 'zustand/vanilla'
import type { FloorDay, FloorNow } from '@/lib/floor/types'
import { connectDesk, type DeskSocket } from '@/lib/realtime/client'
import { applyFact } from './apply-fact'
import { createDayReader } from './day-reader'
import type { FloorState, Line } from './floor-state'
import { createNowReader } from './now-reader'
import { serverNow } from './server-now'

export interface Following {
  store: StoreApi<FloorState>
  read: { day: () => Promise<FloorDay>; now: () => Promise<FloorNow> }
  /** A program without pages brings one of its own. */
  socket?: DeskSocket
}

/** A fresh snapshot though nothing was missed; the line is tried again too, whatever ended it. */
const EVERY_MS = 60_000
/** A second is often enough for a new connection: only then the screen says that it is lost. */
const GRACE_MS = 1500

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
