'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { createNewsReader } from '@/components/shell/news-reader'
import { watchFacts } from '@/lib/realtime/client'

/** A promise becomes late without a fact. */
const AGAIN_MS = 60_000

/** Reads the page again when promises come, move or go, after each gap in the connection, and each minute. */
export function usePromisesNews(): void {
  const router = useRouter()
  useEffect(() => {
    const { tell, connected, stop } = createNewsReader(() => router.refresh())
    const stopWatching = watchFacts(['callbacks:changed', 'campaign:changed'], { told: tell, connected })
    const again = setInterval(tell, AGAIN_MS)
    return () => {
      clearInterval(again)
      stopWatching()
      stop()
    }
  }, [router])
}
