'use client'
import { useRouter } from 'next/navigation'
import { SessionRow } from '@/components/auth/session-row'
import { useRequest } from '@/components/shell/use-request'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { OwnSession } from '@/lib/sessions/types'
import { useUserWords } from './use-user-words'

export interface UserSessionsProps {
  userId: number
  sessions: OwnSession[]
}

/** Where somebody is signed in, and signing them out. */
export function UserSessions({ userId, sessions }: UserSessionsProps) {
  const words = useUserWords()
  const router = useRouter()
  const { isBusy, send } = useRequest()
  const end = async (sessionId?: number) => {
    const done = await send(() => api.users.endSessions({ userId, sessionId }))
    if (!done) return
    if (sessions.some(({ id, current }) => current && (sessionId ?? id) === id)) return router.push('/logga-in')
    showToast({ title: words.ended(done.answer.ended) })
  }
  const endAll = sessions.length > 0 && (
    <PageAction label={words.endAll} keys="u" disabled={isBusy} onAct={() => void end()} />
  )
  return (
    <Panel aria-labelledby="user-sessions-title">
      <PanelHeader id="user-sessions-title" title={words.sessions} aside={endAll} />
      {sessions.length === 0 && <p className="border-t border-line px-4 py-3 text-ink-2">{words.noSessions}</p>}
      <ul>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onRevoke={() => void end(session.id)} />
        ))}
      </ul>
    </Panel>
  )
}
