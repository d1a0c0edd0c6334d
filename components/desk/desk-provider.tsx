'use client'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import type { DeskSnapshot } from '@/lib/queue/types'
import { claimShown, comeBack, fetchNext } from './commands/card-commands'
import { createDesk } from './commands/create-desk'
import { screenBefore } from './connection/screen-before'
import { watchLeaving } from './connection/watch-leaving'
import { watchNetwork } from './connection/watch-network'
import { DeskContextProvider } from './shared/desk-context'

export interface DeskProviderProps {
  snapshot: DeskSnapshot
  screenId: string
  children: ReactNode
}

/** One desk for each mount: its store lives and ends with the page. */
export function DeskProvider({ snapshot, screenId, children }: DeskProviderProps) {
  const { desk: words } = useMessages()
  const latest = useRef(words)
  useEffect(() => {
    latest.current = words
  })
  const [desk] = useState(() => createDesk({ snapshot, screenId, words: () => latest.current }))
  const line = useRef<{ stillHere(): void; stop(): void } | null>(null)

  useEffect(() => {
    let isGone = false
    const stop = desk.start()
    const stopWatching = [watchLeaving(desk), watchNetwork(desk)]
    const { card, because, otherScreen } = desk.store.getState()
    const before = screenBefore(desk.kit.screenId)
    if (card) claimShown(desk.kit)
    else if (otherScreen && before) void comeBack(desk.kit, before)
    else if (!because && !otherScreen) fetchNext(desk.kit)
    // The card can be read and worked before the line is there: its code comes after the first drawing.
    import('./connection/start-connection').then(
      ({ startConnection }) => {
        if (!isGone) line.current = startConnection(desk)
      },
      () => desk.store.setState({ hasSocket: false }),
    )
    return () => {
      isGone = true
      line.current?.stop()
      line.current = null
      for (const stopOne of stopWatching) stopOne()
      stop()
    }
  }, [desk])

  const handle = useMemo(() => ({ ...desk, stillHere: () => line.current?.stillHere() }), [desk])
  return <DeskContextProvider value={handle}>{children}</DeskContextProvider>
}
