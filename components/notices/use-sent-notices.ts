'use client'
import { useCallback, useEffect, useState } from 'react'
import { api } from '@/lib/api/client'
import type { NoticeChoices } from '@/lib/notices/types'
import { watchFacts } from '@/lib/realtime/client'

export interface SentNotices {
  /** Null until they have come. */
  choices: NoticeChoices | null
  refresh: () => Promise<void>
}

/** Whom one can write to and who has read what, live as long as it is shown. */
export function useSentNotices(): SentNotices {
  const [choices, setChoices] = useState<NoticeChoices | null>(null)
  const refresh = useCallback(async () => {
    const found = await api.notices.list().catch(() => null)
    if (found) setChoices(found)
  }, [])
  useEffect(() => {
    const read = () => void refresh()
    return watchFacts(['notice:sent', 'notice:read', 'notice:withdrawn'], { told: read, connected: read })
  }, [refresh])
  return { choices, refresh }
}
