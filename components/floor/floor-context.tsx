'use client'
import { createContext, useContext } from 'react'
import { callsHref } from '@/components/reports/calls-href'
import type { TallyOutcome } from '@/lib/calls/types'
import type { FloorState } from './state/floor-state'
import type { FloorView } from './state/floor-view'

/** What every part of the board reads. */
export interface Board {
  state: FloorState
  view: FloorView
  /** The server's time now, epoch milliseconds; moves each second while the day goes on. */
  now: number
  campaignId: number | null
  mayDrill: boolean
  maySteer: boolean
}

export const BoardContext = createContext<Board | null>(null)

export function useBoard(): Board {
  const board = useContext(BoardContext)
  if (!board) throw new Error('A part of the board stands outside it')
  return board
}

interface Behind {
  userId?: number
  campaignId?: number
  outcomes?: readonly TallyOutcome[]
  hour?: number
  talked?: boolean
}

/** The address of the calls behind a figure of the board, or null for who may not see single calls. */
export function useCallsHref(): (behind?: Behind) => string | null {
  const { state, campaignId, mayDrill } = useBoard()
  const { day } = state.day
  return (behind = {}) =>
    mayDrill ? callsHref({ from: day, to: day, campaignId: campaignId ?? undefined, ...behind }) : null
}
