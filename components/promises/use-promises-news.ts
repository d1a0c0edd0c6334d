'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { watchFacts } from '@/lib/realtime/client'

/** Many facts of one act are one reading. */
const TOGETHER_MS = 300
/** A promise becomes late without a fact. */
const AGAIN_MS = 60_000

/** Reads the page again when promises come, move or go, after each gap in the connection, and each minute. */
export function usePromisesNews(): void {
  const router = useRouter()
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    let wasReady = false
    const tell = () => {
      clearTimeout(soon)
      soon = setTimeout(() => router.refresh(), TOGETHER_MS)
    }
    const stop = watchFacts(['callbacks:changed', 'campaign:changed'], {
      told: tell,
      connected() {
        // The page itself was just read when the line is first there.
        if (wasReady) tell()
        wasReady = true
      },
    })
    const again = setInterval(tell, AGAIN_MS)
    return () => {
      clearTimeout(soon)
      clearInterval(again)
      stop()
    }
  }, [router])
}
