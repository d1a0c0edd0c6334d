'use client'
import { useEffect, useRef } from 'react'
import { createNewsReader } from '@/components/shell/news-reader'
import { watchFact } from '@/lib/realtime/client'

/** Figures of a round move with every call: they are read again this often while the page is in sight. */
const AGAIN_MS = 20_000

/** Calls back when something of a campaign has changed, after each gap in the connection, and now and then for the figures. */
export function useCampaignNews(onNews: () => void): void {
  const latest = useRef(onNews)
  useEffect(() => {
    latest.current = onNews
  })
  useEffect(() => {
    const { tell, connected, stop } = createNewsReader(() => latest.current(), { togetherMs: 150 })
    const stopWatching = watchFact('campaign:changed', { told: tell, connected })
    const often = setInterval(() => document.visibilityState === 'visible' && tell(), AGAIN_MS)
    return () => {
      clearInterval(often)
      stopWatching()
      stop()
    }
  }, [])
}
