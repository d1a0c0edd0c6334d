'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { Person } from '@/lib/users/types'
import { useUserWords } from './use-user-words'

/** Deactivating somebody, and turning them on again. */
export function LeavingPanel({ person }: { person: Person }) {
  const words = useUserWords()
  const { isBusy, send } = useRequest()
  const [isAsking, setAsking] = useState(false)
  const command = () => ({ commandId: newId(), userId: person.id })
  const leave = async () => {
    setAsking(false)
    const done = await send(() => api.users.deactivate(command()))
    if (done) showToast({ title: words.deactivated(done.answer) })
  }
  const comeBack = async () => {
    if (await send(() => api.users.activate(command()))) showToast({ title: words.activated })
  }
  return (
    <Panel aria-labelledby="leaving-title">
      <PanelHeader id="leaving-title" title={words.leaving} />
      <div className="flex flex-wrap items-center gap-4 border-t border-line p-4">
        <p className="flex-1 basis-72 text-ink-2">{person.active ? words.leavingText : words.inactiveText}</p>
        {person.active ? (
          <PageAction
            variant="danger"
            label={words.deactivate}
            keys="x"
            disabled={isBusy}
            onAct={() => setAsking(true)}
          />
        ) : (
          <PageAction label={words.activate} keys="x" disabled={isBusy} onAct={() => void comeBack()} />
        )}
      </div>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        tone="danger"
        title={words.deactivateAsk(person.name)}
        description={words.deactivateText}
        confirmLabel={words.deactivate}
        onConfirm={() => void leave()}
      />
    </Panel>
  )
}
