'use client'
import { useMessages } from '@/components/messages/messages-context'
import { useMoment } from '@/components/messages/use-moment'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dot } from '@/components/ui/dot'
import type { OwnSession } from '@/lib/sessions/types'
import { deviceName } from './device-name'

export interface SessionRowProps {
  session: OwnSession
  onRevoke: (session: OwnSession, device: string) => void
}

export function SessionRow({ session, onRevoke }: SessionRowProps) {
  const { account } = useMessages()
  const moment = useMoment()
  const found = deviceName(session.userAgent)
  const device = found ? account.device(found.browser, found.system) : account.unknownDevice
  return (
    <li className="flex items-center gap-3 border-t border-line px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {device}
          {session.current && (
            <Chip>
              <Dot tone="order" />
              {account.thisDevice}
            </Chip>
          )}
        </p>
        <p className="mt-0.5 text-xs text-ink-3 tabular-nums">
          {account.lastSeen(moment(session.lastSeenAt))} · {account.signedIn(moment(session.createdAt))}
        </p>
      </div>
      <Button aria-label={account.revokeDevice(device)} onClick={() => onRevoke(session, device)}>
        {account.revoke}
      </Button>
    </li>
  )
}
