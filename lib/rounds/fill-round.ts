import type { Tx } from '@/db/database'
import { selectStopsByNumber, selectStopsByOrgNo, selectStopsOnOrganizations } from '@/db/queries/bars'
import {
  insertFreshEntry,
  selectAlreadyIn,
  selectAsleep,
  selectLivingCompanies,
  selectRound,
} from '@/db/queries/rounds'
import type { RoundRow } from '@/db/rows'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { tellCampaign } from '@/lib/campaigns/tell-campaign'
import type { Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { applyRecallGuard } from '@/lib/recall/apply-recall-guard'
import { roundHasEnded } from '@/lib/rounds/errors'
import type { Filling } from '@/lib/rounds/schema'
import type { FillCounts } from '@/lib/rounds/types'

/**
 * Puts companies in a round as fresh entries, in the order given, and says how many were skipped and why: stopped, asleep,
 * already in (open or closed: nothing is resurrected). Locks and recent calls bind at once. Give at most some 500 in one write.
 * Errors: `not_found`, `conflict` for a round that has ended.
 */
export async function fillRound(work: Work, filling: Filling): Promise<FillCounts> {
  const { campaignId, counts } = await addToRound(work, filling)
  tellCampaign(work, campaignId)
  return counts
}

/** The same without telling anybody: for fillings in many steps, since every desk that is told reads itself anew. */
export async function addToRound(
  work: Work,
  { roundId, organizationIds }: Filling,
): Promise<{ campaignId: number; counts: FillCounts }> {
  const [round] = await selectRound(work.tx, { roundId })
  if (!round) throw notFound('Omgången')
  if (round.endedAt !== null) throw roundHasEnded()
  const wanted = [...new Set(organizationIds)]
  const known = await sortOut(work, { round, wanted })
  const counts: FillCounts = { added: 0, alreadyIn: 0, suppressed: 0, asleep: 0 }
  const fresh: number[] = []
  for (const id of wanted) {
    const skipped = known.get(id)
    if (skipped) counts[skipped] += 1
    else fresh.push(id)
  }
  const entryIds = await insertEntries(work, { round, fresh })
  counts.added = entryIds.length
  counts.alreadyIn += fresh.length - entryIds.length
  await recomputeBars(work, { organizationIds: fresh })
  await applyRecallGuard(work, { entryIds })
  return { campaignId: round.campaignId, counts }
}

type Skipped = Exclude<keyof FillCounts, 'added'>
interface Sorting {
  round: RoundRow
  wanted: number[]
}

async function sortOut({ tx, now }: Work, { round, wanted }: Sorting): Promise<Map<number, Skipped>> {
  const { id: roundId, campaignId } = round
  const known = new Map<number, Skipped>()
  const living = new Set((await selectLivingCompanies(tx, wanted)).map((row) => row.id))
  for (const id of wanted) if (!living.has(id)) known.set(id, 'suppressed')
  for (const id of await stoppedAmong(tx, wanted)) known.set(id, 'suppressed')
  for (const row of await selectAsleep(tx, wanted, { roundId, campaignId, now }))
    known.set(row.organizationId, 'asleep')
  for (const row of await selectAlreadyIn(tx, wanted, { roundId })) known.set(row.organizationId, 'alreadyIn')
  return known
}

async function stoppedAmong(tx: Tx, wanted: number[]): Promise<number[]> {
  const stops = [
    ...(await selectStopsOnOrganizations(tx, wanted)),
    ...(await selectStopsByNumber(tx, wanted)),
    ...(await selectStopsByOrgNo(tx, wanted)),
  ]
  return stops.map((stop) => stop.organizationId)
}

async function insertEntries(work: Work, { round, fresh }: { round: RoundRow; fresh: number[] }): Promise<number[]> {
  const { tx, now } = work
  const values = { roundId: round.id, campaignId: round.campaignId, now, byId: work.actor?.id ?? null }
  const entryIds: number[] = []
  for (const organizationId of fresh) {
    const [entry] = await insertFreshEntry(tx, { ...values, organizationId })
    if (entry) entryIds.push(entry.id)
  }
  return entryIds
}
