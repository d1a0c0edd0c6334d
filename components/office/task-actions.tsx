'use client'
import { PageAction } from '@/components/ui/page-action'
import type { OfficeOrder, OfficeTaskView } from '@/lib/inbox/types'
import { BlockedOrderActions } from './blocked-order-actions'
import { useOfficeWords } from './use-office-words'
import type { TaskActs } from './use-task-acts'

export interface TaskActionsProps {
  task: OfficeTaskView
  acts: TaskActs
  /** Open, and nobody else's. */
  canAct: boolean
  /** How many of the type this person may do together. */
  doable: number
  onTogether: () => void
  onSaidYes: () => void
  /** What is written to the caller. */
  text: string
  /** The order that has to be let through or dropped first. */
  undecided: OfficeOrder | null
}

/** What can be done with it, each by a key. */
export function TaskActions(props: TaskActionsProps) {
  const { task, acts, canAct, doable, onTogether, onSaidYes, text, undecided } = props
  const words = useOfficeWords()
  const { isBusy } = acts
  const { type, status } = task
  return (
    <div className="flex flex-wrap gap-2">
      {undecided && (
        <BlockedOrderActions
          order={undecided}
          reason={text}
          isBusy={isBusy}
          onAct={acts.run}
          needsReason={acts.askForText}
        />
      )}
      {canAct && !undecided && (
        <PageAction variant="primary" keys="e" label={words.done} disabled={isBusy} onAct={() => void acts.finish()} />
      )}
      {canAct && status === 'new' && (
        <PageAction keys="t" label={words.take} disabled={isBusy} onAct={() => void acts.take()} />
      )}
      {canAct && (
        <PageAction
          keys="b"
          label={words.back(task.by?.name.split(' ')[0] ?? words.someone)}
          disabled={isBusy}
          onAct={() => void acts.answer()}
        />
      )}
      {canAct && status === 'taken' && (
        <PageAction keys="l" label={words.leave} disabled={isBusy} onAct={() => void acts.leave()} />
      )}
      {canAct && type === 'order_by_mail' && (
        <PageAction
          keys="v"
          label={words.forward}
          disabled={isBusy || !task.forwardTo}
          onAct={() => void acts.forward()}
        />
      )}
      {canAct && type === 'address_care' && (
        <PageAction keys="h" label={words.lift} disabled={isBusy} onAct={() => void acts.lift()} />
      )}
      {status === 'done' && (
        <PageAction keys="o" label={words.reopen} disabled={isBusy} onAct={() => void acts.reopen()} />
      )}
      {mayHaveSaidYes(task) && <PageAction keys="y" label={words.saidYes} disabled={isBusy} onAct={onSaidYes} />}
      {canAct && doable > 1 && type !== 'blocked_order' && (
        <PageAction keys="m" label={words.together(doable)} disabled={isBusy} onAct={onTogether} />
      )}
    </div>
  )
}

/** A no, now or for half a year, can become a yes by mail (S12); so can an order by mail. */
function mayHaveSaidYes({ stops, order, type, history }: OfficeTaskView): boolean {
  const saidNo = history.some(({ outcome }) => outcome === 'no' || outcome === 'no_six_months')
  return stops.length === 0 && !order && (saidNo || type === 'order_by_mail')
}
