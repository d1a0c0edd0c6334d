'use client'
import { useEffect, useRef } from 'react'
import { watchFact } from '@/lib/realtime/client'

/** Figures of a round move with every call: they are read again this often while the page is in sight. */
const AGAIN_MS = 20_000
/** Many facts of one act are one reading. */
const TOGETHER_MS = 150

/** Calls back when something of a campaign has changed, after each gap in the connection, and now and then for the figures. */
export function useCampaignNews(onNews: () => void): void {
  const latest = useRef(onNews)
  useEffect(() => {
    latest.current = onNews
  })
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    let wasReady = false
    const tell = () => {
      clearTimeout(soon)
      soon = setTimeout(() => latest.current(), TOGETHER_MS)
    }
    const stop = watchFact('campaign:changed', {
      told: tell,
      connected() {
        // The page itself was just read when the line is first there.
        if (wasReady) tell()
        wasReady = true
      },
    })
    const often = setInterval(() => document.visibilityState === 'visible' && tell(), AGAIN_MS)
    return () => {
      clearTimeout(soon)
      clearInterval(often)
      stop()
    }
  }, [])
}
