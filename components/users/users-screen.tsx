'use client'
import { useState } from 'react'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import type { Person } from '@/lib/users/types'
import { InviteDialog } from './invite-dialog'
import { useUserWords } from './use-user-words'
import { UserTable } from './user-table'

/** Who works here. */
export function UsersScreen({ users }: { users: Person[] }) {
  const words = useUserWords()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.intro}
        actions={<PageAction variant="primary" label={words.add} keys="n" onAct={() => setAdding(true)} />}
      />
      <UserTable users={users} />
      <InviteDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  )
}
