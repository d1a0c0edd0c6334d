'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { api } from '@/lib/api/client'
import type { InboxPage } from '@/lib/inbox/loaders'
import type { OfficeTaskType } from '@/lib/office/types'
import type { ChosenCompany } from './find-company'
import { InboxList } from './inbox-list'
import { SaidYesDialog } from './said-yes-dialog'
import { TaskAside } from './task-aside'
import { TaskItem } from './task-item'
import { TogetherDialog } from './together-dialog'
import { useInbox } from './use-inbox'
import { useInboxKeys } from './use-inbox-keys'
import { useOfficeWords } from './use-office-words'
import { useTakingBack } from './use-taking-back'

/** The office's inbox: the list at the left, the task at the right. On a telephone one of them at a time. */
export function OfficeScreen({ userId, mayAct, ...given }: InboxPage) {
  const words = useOfficeWords()
  const inbox = useInbox({ ...given, userId })
  const { list, task } = inbox
  const now = Date.parse(list.at)
  const [isItemFirst, setItemFirst] = useState(false)
  const [together, setTogether] = useState<{ type: OfficeTaskType; taskIds: number[] } | null>(null)
  const [saidYes, setSaidYes] = useState<{ company: ChosenCompany | null } | null>(null)
  const takingBack = useTakingBack(inbox)
  useInboxKeys(inbox, takingBack)
  const open = (id: number) => {
    inbox.open(id)
    setItemFirst(true)
  }
  const openTogether = async (type: OfficeTaskType) => {
    const same = await api.office.same(type).catch(() => null)
    if (same) setTogether({ type, taskIds: same.taskIds })
  }
  return (
    <>
      <h1 className="sr-only">{words.title}</h1>
      <Panel className="grid min-h-[calc(100dvh-48px)] overflow-hidden md:h-[calc(100dvh-48px)] md:grid-cols-[minmax(260px,368px)_minmax(0,1fr)]">
        <section
          aria-label={words.inbox}
          className={cn('flex min-h-0 min-w-0 flex-col border-line md:border-r', isItemFirst && 'max-md:hidden')}
        >
          <InboxList inbox={inbox} mayAct={mayAct} onOpen={open} onSaidYes={() => setSaidYes({ company: null })} />
        </section>
        <div className={cn('flex min-h-0 min-w-0 flex-col md:overflow-y-auto', !isItemFirst && 'max-md:hidden')}>
          <div className="flex flex-wrap items-center gap-2 px-5 pt-3 empty:hidden">
            <Button className="md:hidden" onClick={() => setItemFirst(false)}>
              {words.toList}
            </Button>
            {takingBack.canTakeBack && (
              <Button size="sm" keys="u" onClick={() => void takingBack.takeBack()}>
                {words.undo}
              </Button>
            )}
          </div>
          {task ? (
            <div className="grid flex-1 xl:grid-cols-[minmax(0,1fr)_270px]">
              <TaskItem
                key={task.id}
                task={task}
                userId={userId}
                mayAct={mayAct}
                now={now}
                doable={list.counts.doable[task.type] ?? 0}
                onChanged={inbox.refresh}
                onTogether={() => void openTogether(task.type)}
                onSaidYes={() => setSaidYes({ company: { id: task.organizationId, name: task.organization } })}
                onUndoable={(run) => takingBack.keep({ run, taskId: task.id })}
              />
              <TaskAside task={task} now={now} />
            </div>
          ) : (
            <EmptyState title={words.chooseTitle} text={words.chooseText} />
          )}
        </div>
      </Panel>
      {saidYes && <SaidYesDialog {...saidYes} onClose={() => setSaidYes(null)} onDone={inbox.refresh} />}
      {together && (
        <TogetherDialog
          {...together}
          onClose={() => setTogether(null)}
          onDone={async (run) => {
            takingBack.keep({ run, taskId: null })
            await inbox.refresh()
          }}
        />
      )}
    </>
  )
}
