'use client'
import { useState } from 'react'
import type { Inbox } from './use-inbox'

export interface Undoable {
  run: () => Promise<unknown>
  /** What comes back in front of the person; null for many at once. */
  taskId: number | null
}

/** The last act of the inbox, until it is taken back or another one comes. */
export function useTakingBack({ refresh, open }: Pick<Inbox, 'refresh' | 'open'>) {
  const [undoable, setUndoable] = useState<Undoable | null>(null)
  const takeBack = async () => {
    if (!undoable) return
    setUndoable(null)
    await undoable.run().catch(() => null)
    await refresh()
    if (undoable.taskId !== null) open(undoable.taskId)
  }
  return { canTakeBack: undoable !== null, takeBack, keep: setUndoable }
}
