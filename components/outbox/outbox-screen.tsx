'use client'
import { useMoment } from '@/components/messages/use-moment'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { withQuery } from '@/lib/api/ask'
import type { Unset } from '@/lib/delivery/unset'
import { formatPhone } from '@/lib/organizations/format-phone'
import type { OutboxQuery } from '@/lib/outbox/schema'
import type { ListedMessage } from '@/lib/outbox/types'
import { MessageStatus } from './message-status'
import { OutboxFilters } from './outbox-filters'
import { UnsetNotice } from './unset-notice'
import { useOutboxNews } from './use-outbox-news'
import { useOutboxWords } from './use-outbox-words'

export interface OutboxScreenProps {
  messages: ListedMessage[]
  olderThan: number | null
  query: OutboxQuery
  unset: readonly Unset[]
}

/** What waits, went or did not arrive: live, filters in the address. */
export function OutboxScreen({ messages, olderThan, query, unset }: OutboxScreenProps) {
  const words = useOutboxWords()
  useOutboxNews()
  const columns = useColumns()
  const { before, ...filter } = query
  return (
    <>
      <PageHeader title={words.title} text={words.intro} />
      <div className="mb-4 empty:hidden">
        <UnsetNotice unset={unset} />
      </div>
      <OutboxFilters query={query} />
      <DataTable
        label={words.title}
        columns={columns}
        rows={messages}
        rowId={({ id }) => id}
        rowHref={({ id }) => `/utkorg/${id}`}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        footer={
          (before !== undefined || olderThan !== null) && (
            <Pager
              previousHref={before === undefined ? null : withQuery('/utkorg', filter)}
              nextHref={olderThan === null ? null : withQuery('/utkorg', { ...filter, before: olderThan })}
            />
          )
        }
      />
    </>
  )
}

function useColumns(): Column<ListedMessage>[] {
  const { columns: words, channel } = useOutboxWords()
  const moment = useMoment()
  return [
    {
      id: 'what',
      header: words.what,
      cell: (message) => (
        <>
          <span className="line-clamp-2 max-w-[38ch] wrap-anywhere">{message.subject}</span>
          <span className="block text-xs font-normal text-ink-3">{channel[message.channel]}</span>
        </>
      ),
    },
    {
      id: 'to',
      header: words.to,
      isWide: true,
      cell: ({ channel, to }) => {
        const shown = channel === 'sms' ? formatPhone(to) : to
        return (
          <span className="block max-w-[34ch] truncate" title={shown}>
            {shown}
          </span>
        )
      },
    },
    { id: 'company', header: words.company, isWide: true, cell: ({ organization }) => organization?.name },
    { id: 'status', header: words.status, cell: ({ status }) => <MessageStatus status={status} /> },
    {
      id: 'at',
      header: words.at,
      isFigure: true,
      isWide: true,
      className: 'whitespace-nowrap',
      cell: ({ sentAt, createdAt }) => moment(sentAt ?? createdAt),
    },
  ]
}
