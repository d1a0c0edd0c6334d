'use client'
import { useEffect, useRef, useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { isApiError } from '@/lib/api/ask'
import { api } from '@/lib/api/client'
import type { FillSource } from '@/lib/rounds/fill-schema'
import type { FilledStep } from '@/lib/rounds/types'

export type FillEnd = 'done' | 'stopped' | 'failed'
export interface Filling {
  /** Companies gone through, and added, so far. */
  seen: number
  added: number
  end: FillEnd | null
}

const LOST_AGAIN_MS = 1500
const TRIES = 3

/** Fills a round step by step, so that it can be followed and stopped; leaving the page stops it too. Answers how it ended. */
export function useFilling(roundId: number) {
  const [filling, setFilling] = useState<Filling | null>(null)
  const isWanted = useRef(false)
  useEffect(
    () => () => {
      isWanted.current = false
    },
    [],
  )
  const start = async (source: FillSource): Promise<Filling> => {
    isWanted.current = true
    const so = { seen: 0, added: 0 }
    const tell = (end: FillEnd | null) => {
      const now = { ...so, end }
      setFilling(now)
      return now
    }
    tell(null)
    let after: number | null = 0
    while (after !== null && isWanted.current) {
      const step: FilledStep | null = await stepOf({ commandId: newId(), roundId, source, after })
      if (!step) return tell('failed')
      so.seen += step.added + step.alreadyIn + step.suppressed + step.asleep
      so.added += step.added
      after = step.nextAfter
      tell(null)
    }
    return tell(after === null ? 'done' : 'stopped')
  }
  const stop = () => {
    isWanted.current = false
  }
  return { filling, start, stop, clear: () => setFilling(null) }
}

/** The same step again under the same id when no answer came; null when it was refused or the line stays away. */
async function stepOf(step: Parameters<typeof api.rounds.fill>[0]): Promise<FilledStep | null> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await api.rounds.fill(step)
    } catch (thrown) {
      if (!isApiError(thrown)) throw thrown
      if (tried === TRIES || (thrown.status !== 0 && thrown.status < 500)) return null
      await new Promise((resolve) => setTimeout(resolve, LOST_AGAIN_MS))
    }
  }
}
