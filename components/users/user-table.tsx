'use client'
import { useMessages } from '@/components/messages/messages-context'
import { useMoment } from '@/components/messages/use-moment'
import { cn } from '@/components/ui/cn'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { Person } from '@/lib/users/types'
import { useUserWords } from './use-user-words'
import { UserStatus } from './user-status'

export function UserTable({ users }: { users: Person[] }) {
  const words = useUserWords()
  const { roles } = useMessages()
  const moment = useMoment()
  const { columns } = words
  const faint = ({ active }: Person) => cn(!active && 'text-ink-3')
  const shown: Column<Person>[] = [
    { id: 'name', header: columns.name, cell: (user) => <span className={faint(user)}>{user.name}</span> },
    { id: 'username', header: columns.username, isWide: true, cell: ({ username }) => username },
    { id: 'role', header: columns.role, cell: ({ role }) => roles[role] },
    { id: 'status', header: columns.status, cell: (user) => <UserStatus user={user} /> },
    {
      id: 'second-factor',
      header: columns.secondFactor,
      isWide: true,
      cell: ({ secondFactorAt }) => (secondFactorAt ? words.secondFactorOn : words.secondFactorOff),
    },
    {
      id: 'last-seen',
      header: columns.lastSeen,
      isFigure: true,
      isWide: true,
      cell: ({ lastSeenAt }) => (lastSeenAt ? moment(lastSeenAt) : <span className="text-ink-3">{words.never}</span>),
    },
  ]
  return (
    <DataTable
      label={words.title}
      columns={shown}
      rows={users}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/anvandare/${id}`}
      empty={<EmptyState title={words.empty} text={words.emptyText} />}
    />
  )
}
