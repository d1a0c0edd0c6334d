'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { watchFact } from '@/lib/realtime/client'

/** Many facts of one act are one reading. */
const TOGETHER_MS = 300

/** Reads the page again when an order comes or changes (or that one, when it is about one), and after each gap in the connection. */
export function useOrdersNews(orderId?: number): void {
  const router = useRouter()
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    let wasReady = false
    const tell = () => {
      clearTimeout(soon)
      soon = setTimeout(() => router.refresh(), TOGETHER_MS)
    }
    const stop = watchFact('orders:changed', {
      told(fact) {
        if (orderId === undefined || fact.orderId === orderId) tell()
      },
      connected() {
        // The page itself was just read when the line is first there.
        if (wasReady) tell()
        wasReady = true
      },
    })
    return () => {
      clearTimeout(soon)
      stop()
    }
  }, [router, orderId])
}
