'use client'
import { useCallback, useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { showToast } from '@/components/ui/toast'
import type { OwnSession } from '@/lib/sessions/types'
import { fetchMySessions, revokeSession } from './session-requests'
import { SessionRow } from './session-row'

type Loaded = OwnSession[] | 'loading' | 'failed'

export function SessionList() {
  const { account, common } = useMessages()
  const [sessions, setSessions] = useState<Loaded>('loading')
  const load = useCallback(async () => setSessions((await fetchMySessions()) ?? 'failed'), [])
  useEffect(() => void load(), [load])

  const revoke = async (session: OwnSession, device: string) => {
    if (!(await revokeSession(session.id))) return showToast({ title: account.revokeFailed, tone: 'wrong' })
    if (session.current) return window.location.assign('/logga-in')
    showToast({ title: account.revoked(device) })
    await load()
  }

  return (
    <Panel aria-labelledby="sessions-title">
      <PanelHeader id="sessions-title" title={account.sessions} />
      {sessions === 'loading' && <SessionShape />}
      {sessions === 'failed' && (
        <p role="alert" className="flex items-center gap-3 px-4 pb-4 text-wrong">
          {account.loadFailed}
          <Button onClick={() => void load()}>{common.tryAgain}</Button>
        </p>
      )}
      {Array.isArray(sessions) && (
        <ul>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} onRevoke={revoke} />
          ))}
        </ul>
      )}
      <p className="border-t border-line px-4 py-3 text-xs text-ink-3">{account.sessionsHint}</p>
    </Panel>
  )
}

function SessionShape() {
  return (
    <div aria-busy="true" className="grid gap-2 border-t border-line px-4 py-3.5">
      <Skeleton className="w-40" />
      <Skeleton className="w-72" />
    </div>
  )
}
