'use client'
import { useMoment } from '@/components/messages/use-moment'
import { DataList, DataRow } from '@/components/ui/data-list'
import { Panel } from '@/components/ui/panel'
import type { ShownMessage } from '@/lib/outbox/types'
import { useOutboxWords } from './use-outbox-words'

/** Where it goes, from whom, when, and how it went. */
export function MessageFacts({ message }: { message: ShownMessage }) {
  const { facts: words, channel, itself } = useOutboxWords()
  const moment = useMoment()
  const { to, organization, by, createdAt, nextTryAt, sentAt, attempts, lastError, messageId, status } = message
  return (
    <Panel className="p-4">
      <DataList>
        <DataRow term={words.to}>
          {to} <span className="text-ink-3">· {channel[message.channel]}</span>
        </DataRow>
        {organization && <DataRow term={words.company}>{organization.name}</DataRow>}
        <DataRow term={words.by}>{by ?? itself}</DataRow>
        <DataRow term={words.made}>{moment(createdAt)}</DataRow>
        {status === 'waiting' && <DataRow term={words.next}>{moment(nextTryAt)}</DataRow>}
        {sentAt && <DataRow term={words.sent}>{moment(sentAt)}</DataRow>}
        {attempts > 0 && <DataRow term={words.tries}>{attempts}</DataRow>}
        {lastError && (
          <DataRow term={words.error}>
            <span className="text-wrong">{lastError}</span>
          </DataRow>
        )}
        {messageId && <DataRow term={words.id}>{messageId}</DataRow>}
      </DataList>
    </Panel>
  )
}
