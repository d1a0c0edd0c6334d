'use client'
import { useEffect, useState } from 'react'
import { api } from '@/lib/api/client'
import type { Takers } from '@/lib/locks/list-takers'

export interface KnownTakers extends Takers {
  /** The server's time, epoch milliseconds. */
  now: number
}

/** Who can keep a promise, and what time it is: read when a dialog opens. Null until it has come. */
export function useTakers(): KnownTakers | null {
  const [takers, setTakers] = useState<KnownTakers | null>(null)
  useEffect(() => {
    let isGone = false
    const read = async () => {
      const found = await api.locks.takers().catch(() => null)
      if (found && !isGone) setTakers({ ...found, now: Date.parse(found.at) })
    }
    void read()
    return () => {
      isGone = true
    }
  }, [])
  return takers
}
