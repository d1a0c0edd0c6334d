'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { watchFact } from '@/lib/realtime/client'

/** Many facts of one moment are one reading. */
const TOGETHER_MS = 200

/** Reads the page again when something in the outbox has moved, and after each gap in the connection. */
export function useOutboxNews(): void {
  const router = useRouter()
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    let wasReady = false
    const tell = () => {
      clearTimeout(soon)
      soon = setTimeout(() => router.refresh(), TOGETHER_MS)
    }
    const stop = watchFact('outbox:changed', {
      told: tell,
      connected() {
        if (wasReady) tell()
        wasReady = true
      },
    })
    return () => {
      clearTimeout(soon)
      stop()
    }
  }, [router])
}
