'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useMessages } from '@/components/messages/messages-context'
import { useRequest } from '@/components/shell/use-request'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Field } from '@/components/ui/field'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { Person } from '@/lib/users/types'
import { RoleSelect } from './role-select'
import { useUserWords } from './use-user-words'

export function RolePanel({ person }: { person: Person }) {
  const words = useUserWords()
  const { roles } = useMessages()
  const { isBusy, send } = useRequest()
  const [role, setRole] = useState(person.role)
  const [isAsking, setAsking] = useState(false)
  const change = async () => {
    setAsking(false)
    if (await send(() => api.users.changeRole({ commandId: newId(), userId: person.id, role }))) {
      showToast({ title: words.roleChanged(person.name, roles[role]) })
    }
  }
  return (
    <Panel aria-labelledby="role-title">
      <PanelHeader id="role-title" title={words.roleSection} />
      <div className="flex flex-wrap items-start gap-4 border-t border-line p-4">
        <Field label={words.fields.role} hint={words.roleHint} className="flex-1 basis-72">
          <RoleSelect value={role} onValueChange={setRole} />
        </Field>
        <PageAction
          className="mt-[22px]"
          label={words.changeRole}
          keys="r"
          disabled={isBusy || role === person.role}
          onAct={() => setAsking(true)}
        />
      </div>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words.roleAsk(person.name, roles[role])}
        description={words.roleAskText}
        confirmLabel={words.changeRole}
        onConfirm={() => void change()}
      />
    </Panel>
  )
}
