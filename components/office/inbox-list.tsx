'use client'
import { PageAction } from '@/components/ui/page-action'
import { InboxViews } from './inbox-views'
import { TaskList } from './task-list'
import type { Inbox } from './use-inbox'
import { useOfficeWords } from './use-office-words'

export interface InboxListProps {
  inbox: Inbox
  mayAct: boolean
  /** A task is chosen: on a telephone it stands in front from now on. */
  onOpen: (id: number) => void
  /** A customer said yes without a task: which company is asked. */
  onSaidYes: () => void
}

/** The left half: what waits, urgent first. */
export function InboxList({ inbox, mayAct, onOpen, onSaidYes }: InboxListProps) {
  const words = useOfficeWords()
  const { list, task } = inbox
  return (
    <>
      <InboxViews inbox={inbox}>
        {mayAct && (
          <PageAction
            size="sm"
            className="justify-center"
            keys="Shift+Y"
            label={words.saidYesSearch}
            onAct={onSaidYes}
          />
        )}
      </InboxViews>
      <div className="min-h-0 flex-1 md:overflow-y-auto">
        <TaskList tasks={list.tasks} openId={task?.id ?? null} now={Date.parse(list.at)} onOpen={onOpen} />
        {list.hasMore && (
          <div className="border-t border-line p-2.5">
            <PageAction className="w-full justify-center" keys="f" label={words.more} onAct={inbox.more} />
          </div>
        )}
      </div>
    </>
  )
}
