'use client'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ChipButton } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'
import { PageAction } from '@/components/ui/page-action'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { api } from '@/lib/api/client'
import type { InboxPage } from '@/lib/inbox/loaders'
import { OFFICE_VIEWS, type OfficeList, type OfficeView } from '@/lib/inbox/types'
import { OFFICE_TASK_TYPES, type OfficeTaskType } from '@/lib/office/types'
import type { ChosenCompany } from './find-company'
import { SaidYesDialog } from './said-yes-dialog'
import { TaskAside } from './task-aside'
import { TaskItem } from './task-item'
import { TaskList } from './task-list'
import { TogetherDialog } from './together-dialog'
import { type Inbox, useInbox } from './use-inbox'
import { useOfficeWords } from './use-office-words'

interface Undoable {
  run: () => Promise<unknown>
  /** What comes back in front of the person; null for many at once. */
  taskId: number | null
}

/** The office's inbox: the list at the left, the task at the right. On a telephone one of them at a time. */
export function OfficeScreen({ userId, mayAct, ...given }: InboxPage) {
  const words = useOfficeWords()
  const inbox = useInbox({ ...given, userId })
  const { list, task } = inbox
  const now = Date.parse(list.at)
  const [isItemFirst, setItemFirst] = useState(false)
  const [together, setTogether] = useState<{ type: OfficeTaskType; taskIds: number[] } | null>(null)
  const [saidYes, setSaidYes] = useState<{ company: ChosenCompany | null } | null>(null)
  const [undo, setUndo] = useState<Undoable | null>(null)
  const takeBack = async () => {
    if (!undo) return
    setUndo(null)
    await undo.run().catch(() => null)
    await inbox.refresh()
    if (undo.taskId !== null) inbox.open(undo.taskId)
  }
  const move = (keys: string, label: string, run: () => void) => {
    return { keys, label, group: words.inList, canRepeat: true, run }
  }
  useHotkeys([
    ...['j', 'ArrowDown'].map((keys) => move(keys, words.next, () => inbox.move(1))),
    ...['k', 'ArrowUp'].map((keys) => move(keys, words.previous, () => inbox.move(-1))),
    { keys: 'u', label: words.undo, isEnabled: undo !== null, run: () => void takeBack() },
  ])
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
          <Views inbox={inbox}>
            {mayAct && (
              <PageAction
                size="sm"
                className="justify-center"
                keys="Shift+Y"
                label={words.saidYesSearch}
                onAct={() => setSaidYes({ company: null })}
              />
            )}
          </Views>
          <div className="min-h-0 flex-1 md:overflow-y-auto">
            <TaskList
              tasks={list.tasks}
              openId={task?.id ?? null}
              now={now}
              onOpen={(id) => {
                inbox.open(id)
                setItemFirst(true)
              }}
            />
            {list.hasMore && (
              <div className="border-t border-line p-2.5">
                <PageAction className="w-full justify-center" keys="f" label={words.more} onAct={inbox.more} />
              </div>
            )}
          </div>
        </section>
        <div className={cn('flex min-h-0 min-w-0 flex-col md:overflow-y-auto', !isItemFirst && 'max-md:hidden')}>
          <div className="flex flex-wrap items-center gap-2 px-5 pt-3 empty:hidden">
            <Button className="md:hidden" onClick={() => setItemFirst(false)}>
              {words.toList}
            </Button>
            {undo && (
              <Button size="sm" keys="u" onClick={() => void takeBack()}>
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
                onUndoable={(run) => setUndo({ run, taskId: task.id })}
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
          onDone={async (next) => {
            setUndo({ run: next, taskId: null })
            await inbox.refresh()
          }}
        />
      )}
    </>
  )
}

function Views({ inbox: { list, chosen, choose }, children }: { inbox: Inbox; children: ReactNode }) {
  const words = useOfficeWords()
  const types = OFFICE_TASK_TYPES.map((value) => ({ value, label: words.types[value] }))
  return (
    <div className="grid gap-2 border-b border-line px-3.5 py-2.5">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{words.parts}</legend>
        {OFFICE_VIEWS.map((view) => (
          <ChipButton
            key={view}
            className="gap-1 px-1.5"
            aria-pressed={view === chosen.view}
            onClick={() => choose({ view })}
          >
            {words.views[view]} <Count list={list} view={view} />
          </ChipButton>
        ))}
      </fieldset>
      <div className="flex items-center gap-2">
        <Select
          aria-label={words.type}
          options={[{ value: 'all', label: words.allTypes }, ...types]}
          value={chosen.type ?? 'all'}
          onValueChange={(value) => choose({ type: value === 'all' ? null : (value as OfficeTaskType) })}
        />
        <span className="flex flex-none gap-1 max-md:hidden">
          <Kbd keys="j" />
          <Kbd keys="k" />
        </span>
      </div>
      {children}
    </div>
  )
}

function Count({ list, view }: { list: OfficeList; view: OfficeView }) {
  if (view === 'done') return null
  return <b className="font-semibold">{list.counts[view]}</b>
}
