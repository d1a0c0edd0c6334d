import { countTasks, selectSameType, selectSent, selectTasks } from '@/db/queries/office-list'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import type { TasksQuery } from '@/lib/inbox/schema'
import type { ListedTask, OfficeCounts, OfficeList, SentTask } from '@/lib/inbox/types'
import type { OfficeTaskType } from '@/lib/office/types'
import type { SuppressionCase } from '@/lib/suppression/types'

const ON_A_PAGE = 50
const TOGETHER = 500
const SENT = 20

type Row = Awaited<ReturnType<typeof selectTasks>>[number]

/** A page of the inbox (S47): urgent first, then by due time, then the oldest; what is done has the newest first. */
export async function listTasks({ db, actor, now }: Context, { view, type, page }: TasksQuery): Promise<OfficeList> {
  demand(actor, 'office.see')
  const offset = (page - 1) * ON_A_PAGE
  const rows = await selectTasks(db.scanFresh, { view, type, userId: actor.id, offset, limit: ON_A_PAGE + 1 })
  const counts = await countsOf(await countTasks(db.scanFresh, { userId: actor.id }))
  return { tasks: rows.slice(0, ON_A_PAGE).map(listedTask), counts, hasMore: rows.length > ON_A_PAGE, at: isoOf(now) }
}

/** How many of one type this person may do together, and which; the longest list is done in two turns. */
export async function listSameType(
  { db, actor }: Context,
  { type }: { type: OfficeTaskType },
): Promise<{ taskIds: number[] }> {
  demand(actor, 'office.work')
  const rows = await selectSameType(db.scanFresh, { type, userId: actor.id, limit: TOGETHER })
  return { taskIds: rows.map(({ id }) => id) }
}

/** What I have sent to the office and what came of it, the latest change first. */
export async function listSent({ db, actor }: Context): Promise<SentTask[]> {
  demand(actor, 'office.sent')
  const rows = await selectSent(db.scanFresh, { userId: actor.id, limit: SENT })
  return rows.map(({ createdAt, updatedAt, ...task }) => ({
    ...task,
    at: isoOf(createdAt),
    changedAt: isoOf(updatedAt),
  }))
}

export function listedTask(row: Row): ListedTask {
  const { id, type, status, urgent, organizationId, organization, note } = row
  const named = (userId: number | null, name: string | null) =>
    userId === null ? null : { id: userId, name: name ?? '' }
  return {
    id,
    type,
    status,
    urgent,
    case: (row.details.case as SuppressionCase | undefined) ?? null,
    organizationId,
    organization,
    note,
    by: named(row.byId, row.by),
    takenBy: named(row.takenById, row.takenBy),
    createdAt: isoOf(row.createdAt),
    dueAt: isoOf(row.dueAt),
    doneAt: row.doneAt === null ? null : isoOf(row.doneAt),
  }
}

function countsOf(rows: Awaited<ReturnType<typeof countTasks>>): OfficeCounts {
  const counts: OfficeCounts = { new: 0, mine: 0, others: 0, answered: 0, doable: {} }
  for (const { status, type, isMine, count } of rows) {
    if (status === 'new' || status === 'answered') counts[status] += count
    if (status === 'taken') counts[isMine === 1 ? 'mine' : 'others'] += count
    if (status === 'new' || isMine === 1) counts.doable[type] = (counts.doable[type] ?? 0) + count
  }
  return counts
}
