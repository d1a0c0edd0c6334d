import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { listTasks } from '@/lib/inbox/list-tasks'
import { loadTask } from '@/lib/inbox/load-task'
import type { OfficeList, OfficeTaskView } from '@/lib/inbox/types'

export interface InboxPage {
  list: OfficeList
  task: OfficeTaskView | null
  userId: number
  /** A supervisor looks only. */
  mayAct: boolean
}

/** The inbox as it is opened: the new ones, and the first of them. */
export async function loadInboxPage(): Promise<InboxPage> {
  const context = await pageContext('office.see')
  const list = await listTasks(context, { view: 'new', page: 1 })
  const [first] = list.tasks
  const task = first ? await loadTask(context, { taskId: first.id }) : null
  const { id: userId, role } = context.actor
  return { list, task, userId, mayAct: rightOf(role, 'office.work') === true }
}
