'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { createNewsReader } from '@/components/shell/news-reader'
import { watchFact } from '@/lib/realtime/client'

/** Reads the page again when something in the outbox has moved, and after each gap in the connection. */
export function useOutboxNews(): void {
  const router = useRouter()
  useEffect(() => {
    const { tell, connected, stop } = createNewsReader(() => router.refresh(), { togetherMs: 200 })
    const stopWatching = watchFact('outbox:changed', { told: tell, connected })
    return () => {
      stopWatching()
      stop()
    }
  }, [router])
}
