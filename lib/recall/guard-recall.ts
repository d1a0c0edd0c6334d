import type { Tx } from '@/db/database'
import { countAttemptsOnNumber, selectMovableOfCompany, selectMovableOfNumber } from '@/db/queries/recall'
import type { EntryRow } from '@/db/rows'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { campaignOnce } from '@/lib/campaigns/campaign-of'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { Work } from '@/lib/context'
import { moveEntries } from '@/lib/recall/move-entries'
import { freshAgainAt, numberAgainAt } from '@/lib/recall/rules'
import type { MovedEntry } from '@/lib/recall/types'

export interface RecordedCall {
  /** The entry that was called; its own time is not moved here. */
  entry: EntryRow
  /** Numbers that were called, E.164. */
  numbers: string[]
  talked: boolean
  busy: boolean
  rules: CampaignRules
}
type Movable = Awaited<ReturnType<typeof selectMovableOfCompany>>[number]

/**
 * After a call: fresh entries of the company or number in other rounds wait 14 days after a talk and 24 hours otherwise, and
 * entries of the same campaign that share the number wait for the gap between attempts (queue.md "Recently called", "Time").
 * Answers what undo moves back.
 */
export async function guardRecall(work: Work, call: RecordedCall): Promise<MovedEntry[]> {
  const ofCompany = await selectMovableOfCompany(work.tx, {
    organizationId: call.entry.organizationId,
    entryId: call.entry.id,
  })
  const ofNumber = await entriesOfNumbers(work.tx, call)
  const bound = [...ofCompany, ...ofNumber]
  if (bound.length === 0) return []
  const numberGap = ofNumber.some((one) => isSameCampaign(one, call)) ? await numberGapOf(work, call) : 0
  const sharing = new Set(ofNumber.map((one) => one.id))
  const wanted = new Map<number, Movable & { notBefore: number }>()
  for (const one of bound) {
    const gap = sharing.has(one.id) && isSameCampaign(one, call) ? numberGap : 0
    wanted.set(one.id, { ...one, notBefore: Math.max(gap, await freshAgain(work, { one, call })) })
  }
  return moveEntries(work, [...wanted.values()])
}

async function entriesOfNumbers(tx: Tx, { entry, numbers }: RecordedCall): Promise<Movable[]> {
  const found: Movable[] = []
  for (const e164 of numbers) found.push(...(await selectMovableOfNumber(tx, { e164, entryId: entry.id })))
  return found
}

async function freshAgain(work: Work, { one, call }: { one: Movable; call: RecordedCall }): Promise<number> {
  if (one.lane !== 'fresh' || one.roundId === call.entry.roundId) return 0
  const { rules } = isSameCampaign(one, call) ? call : await campaignOnce(work.tx, one.campaignId)
  return freshAgainAt({ at: work.now, talked: call.talked }, rules)
}

async function numberGapOf({ tx, now }: Work, { entry, numbers, busy, rules }: RecordedCall): Promise<number> {
  if (busy) return 0
  const { id: entryId, campaignId } = entry
  let notBefore = 0
  for (const e164 of numbers) {
    const asked = { e164, campaignId, entryId, now, since: instantOf(localDayOf(now), 0) }
    const [before] = await countAttemptsOnNumber(tx, asked)
    notBefore = Math.max(notBefore, numberAgainAt({ at: now, attemptsToday: (before?.attempts ?? 0) + 1 }, rules))
  }
  return notBefore
}

const isSameCampaign = (one: Movable, { entry }: RecordedCall) => one.campaignId === entry.campaignId
