'use client'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { api } from '@/lib/api/client'
import type { FloorDay, FloorNow } from '@/lib/floor/types'
import type { Board } from './floor-context'
import { type FloorState, floorStateOf } from './state/floor-state'
import { viewOf } from './state/floor-view'
import { followFloor } from './state/follow-floor'
import { serverNow } from './state/server-now'

interface Given {
  day: FloorDay
  now: FloorNow
  campaignId: number | null
  mayDrill: boolean
  maySteer: boolean
}

/** The board, live while its day goes on. An earlier day stands as it was read. */
export function useFloor({ day, now: floorNow, campaignId, mayDrill, maySteer }: Given): Board {
  const [store] = useState(() => createStore<FloorState>(() => floorStateOf({ day, now: floorNow }, Date.now())))
  useEffect(() => {
    if (!day.isToday) return
    return followFloor({ store, read: { day: api.floor.day, now: api.floor.now } })
  }, [store, day.isToday])
  const state = useStore(store)
  const now = useSeconds(store, day)
  const view = useMemo(() => viewOf(state, campaignId), [state, campaignId])
  return { state, view, now, campaignId, mayDrill, maySteer }
}

/** The server's time, each second. The first is the snapshot's own, so that server and browser write the same page. */
function useSeconds(store: { getState: () => FloorState }, day: FloorDay): number {
  const [now, setNow] = useState(Date.parse(day.at))
  useEffect(() => {
    if (!day.isToday) return
    const ticking = setInterval(() => setNow(serverNow(store.getState())), 1000)
    return () => clearInterval(ticking)
  }, [store, day.isToday])
  return now
}
