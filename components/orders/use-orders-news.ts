'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { createNewsReader } from '@/components/shell/news-reader'
import { watchFact } from '@/lib/realtime/client'

/** Reads the page again when an order comes or changes (or that one, when it is about one), and after each gap in the connection. */
export function useOrdersNews(orderId?: number): void {
  const router = useRouter()
  useEffect(() => {
    const { tell, connected, stop } = createNewsReader(() => router.refresh())
    const stopWatching = watchFact('orders:changed', {
      connected,
      told(fact) {
        if (orderId === undefined || fact.orderId === orderId) tell()
      },
    })
    return () => {
      stopWatching()
      stop()
    }
  }, [router, orderId])
}
