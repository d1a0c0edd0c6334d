import type * as z from 'zod'
import type { BulkAnswer } from '@/lib/inbox/bulk-tasks'
import type { SaidYesAnswer } from '@/lib/inbox/customer-said-yes'
import type {
  BatchCommand,
  bulkDone,
  saidYes,
  TaskAnswer,
  TaskCommand,
  TaskLift,
  TasksQuery,
  taskDone,
} from '@/lib/inbox/schema'
import type { OfficeList, OfficeTaskView, PossibleCallers, SentTask } from '@/lib/inbox/types'
import type { OfficeTaskType } from '@/lib/office/types'
import { ask, withQuery } from './ask'

type Acted = { taskId: number }
const act = <Input extends { taskId: number }>(verb: string, { taskId, ...body }: Input) =>
  ask<Acted>('POST', `/api/office/tasks/${taskId}/${verb}`, body)

/** The office's inbox. Every function throws ApiError. */
export const officeApi = {
  list: ({ view, type, page }: TasksQuery) =>
    ask<OfficeList>('GET', withQuery('/api/office/tasks', { view, type, page })),
  load: (id: number) => ask<OfficeTaskView>('GET', `/api/office/tasks/${id}`),
  sent: () => ask<{ tasks: SentTask[] }>('GET', '/api/office/sent'),
  same: (type: OfficeTaskType) => ask<{ taskIds: number[] }>('GET', withQuery('/api/office/same', { type })),
  take: (input: TaskCommand) => act('take', input),
  giveBack: (input: TaskCommand) => act('give-back', input),
  answer: (input: TaskAnswer) => act('answer', input),
  finish: (input: z.input<typeof taskDone>) => act('done', input),
  reopen: (input: TaskCommand) => act('reopen', input),
  forward: (input: TaskCommand) => act('forward', input),
  lift: (input: TaskLift) => act('lift', input),
  finishTogether: (input: z.input<typeof bulkDone>) => ask<BulkAnswer>('POST', '/api/office/together', input),
  reopenTogether: (input: BatchCommand) => ask<BulkAnswer>('POST', '/api/office/together/undo', input),
  callers: (organizationId: number) =>
    ask<PossibleCallers>('GET', withQuery('/api/office/callers', { organizationId })),
  saidYes: (input: z.input<typeof saidYes>) => ask<SaidYesAnswer>('POST', '/api/office/said-yes', input),
}
