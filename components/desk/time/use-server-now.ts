'use client'
import { useEffect, useState } from 'react'
import { serverNow } from '../commands/desk-kit'
import { useDeskHandle } from '../shared/desk-context'

/** The server's time, moving on every `everyMs`. The first drawing uses the snapshot's, as the server did. */
export function useServerNow(everyMs: number): number {
  const { store } = useDeskHandle()
  const [now, setNow] = useState(() => Date.parse(store.getState().at))
  useEffect(() => {
    const tick = () => setNow(serverNow(store.getState()))
    tick()
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  }, [store, everyMs])
  return now
}
