import { selectLastEntryId } from '@/db/queries/rule-change-pages'
import {
  closeByRule,
  deleteTouched,
  insertTouched,
  moveByRule,
  reopenByRule,
  selectTouched,
  updateRuleChange,
} from '@/db/queries/rule-changes'
import type { RuleChangeRow } from '@/db/rows'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { rulesOf } from '@/lib/campaigns/rules'
import { tellCampaign } from '@/lib/campaigns/tell-campaign'
import type { Work } from '@/lib/context'
import { endLock } from '@/lib/locks/end-lock'
import { type PlannedEntry, planPage } from './plan-page'
import { releasesOf } from './plan-releases'
import { reachOf } from './rules'
import type { ChangeOfRules } from './types'

/** Ids in one write: some 20 ms where every card moves. */
export const PAGE = 2000
const LOCKS_AT_ONCE = 25

interface Done {
  moved: number
  closed: number
  released: number
  afterEntryId: number
  isDone: boolean
}

/**
 * One short write of a change: first locks are released, then cards are moved and closed in the order of their ids; an undoing
 * puts back what the undone change touched. How far it came is kept in the same write, so that a stop loses and repeats nothing.
 */
export async function applyStep(work: Work, row: RuleChangeRow, page = PAGE): Promise<boolean> {
  const { before, after, closesAtLimit, createdAt } = row
  // The instant of the change: what was counted then is what is done, however long it takes.
  const change = { before: rulesOf(before), after: rulesOf(after), closesAtLimit, now: createdAt }
  const { undoesId } = row
  const done =
    undoesId === null
      ? ((await releaseSome(work, { row, change })) ?? (await turnPage(work, { row, change, page })))
      : await putBackSome(work, row, undoesId)
  const { isDone, ...figures } = done
  await updateRuleChange(work.tx, { changeId: row.id, ...figures, doneAt: isDone ? work.now : null, now: work.now })
  if (isDone) tellCampaign(work, row.campaignId)
  return isDone
}

const nothing = ({ afterEntryId }: RuleChangeRow): Done => ({
  moved: 0,
  closed: 0,
  released: 0,
  afterEntryId,
  isDone: false,
})

/** Undoing puts back exactly what the change touched; what somebody has called since stays as it is. */
async function putBackSome(work: Work, row: RuleChangeRow, undoesId: number): Promise<Done> {
  const { tx, now } = work
  const touched = await selectTouched(tx, { changeId: undoesId })
  const closings = touched.filter(({ isClosing }) => isClosing).map(({ entryId }) => entryId)
  const reopened = await reopenByRule(tx, closings, { now })
  await recomputeBars(work, { organizationIds: reopened.map(({ organizationId }) => organizationId) })
  let moved = 0
  for (const { entryId, dueAtBefore: dueAt, dueAtAfter: dueAtBefore, isClosing } of touched) {
    if (!isClosing) moved += await moveByRule(tx, { entryId, dueAtBefore, dueAt, now })
  }
  await deleteTouched(
    tx,
    touched.map(({ id }) => id),
  )
  return { ...nothing(row), moved, isDone: touched.length === 0 }
}

interface Step {
  row: RuleChangeRow
  change: ChangeOfRules
}

async function releaseSome(work: Work, { row, change }: Step): Promise<Done | null> {
  const releases = await releasesOf(work.tx, { campaignId: row.campaignId, change })
  if (releases.length === 0) return null
  for (const { id: lockId, overdueDays } of releases.slice(0, LOCKS_AT_ONCE)) {
    await endLock(work, { lockId, reason: 'expired', reasonText: `${overdueDays} arbetsdagar försenat` })
  }
  return { ...nothing(row), released: Math.min(releases.length, LOCKS_AT_ONCE) }
}

async function turnPage(work: Work, { row, change, page }: Step & { page: number }): Promise<Done> {
  const { afterEntryId: after, roundId } = row
  const { retries, fresh } = reachOf(change)
  const [last] = await selectLastEntryId(work.tx)
  if (roundId === null || !(retries || fresh)) return { ...nothing(row), isDone: true }
  const to = after + page
  const { entries } = await planPage(work.tx, { page: { roundId, after, to }, change })
  const moved = await moveAll(work, { row, entries })
  const closed = await closeAll(work, { row, entries })
  return { ...nothing(row), moved, closed, afterEntryId: to, isDone: to >= (last?.id ?? 0) }
}

interface Planned extends Pick<Step, 'row'> {
  entries: readonly PlannedEntry[]
}

async function moveAll({ tx, now }: Work, { row, entries }: Planned): Promise<number> {
  const touched = []
  for (const { entry, planned } of entries) {
    if (planned.does !== 'move') continue
    const { id: entryId, dueAt: dueAtBefore } = entry
    if ((await moveByRule(tx, { entryId, dueAtBefore, dueAt: planned.dueAt, now })) === 0) continue
    touched.push({ ruleChangeId: row.id, entryId, dueAtBefore, dueAtAfter: planned.dueAt, isClosing: false })
  }
  await insertTouched(tx, touched)
  return touched.length
}

/** Which cards were closed is kept, for undo and for who asks later why a company never came again. */
async function closeAll({ tx, now }: Work, { row, entries }: Planned): Promise<number> {
  const wanted = new Map(
    entries.filter(({ planned }) => planned.does === 'close').map(({ entry }) => [entry.id, entry]),
  )
  const closed = await closeByRule(tx, [...wanted.keys()], { now })
  const touched = closed.map(({ id: entryId }) => {
    const dueAt = wanted.get(entryId)?.dueAt ?? 0
    return { ruleChangeId: row.id, entryId, dueAtBefore: dueAt, dueAtAfter: dueAt, isClosing: true }
  })
  await insertTouched(tx, touched)
  return touched.length
}
