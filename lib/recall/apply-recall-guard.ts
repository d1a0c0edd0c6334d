import type { Tx } from '@/db/database'
import {
  selectAttemptsOnNumbers,
  selectCompanyCallsElsewhere,
  selectMovableEntries,
  selectMovableEntriesOfCompanies,
  selectNumberCallsElsewhere,
} from '@/db/queries/recall'
import { DAY_MS } from '@/lib/calendar/day-number'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { Work } from '@/lib/context'
import { moveEntries } from '@/lib/recall/move-entries'
import { freshAgainAt, numberAgainAt } from '@/lib/recall/rules'
import type { MovedEntry } from '@/lib/recall/types'

export interface GuardedEntries {
  entryIds?: readonly number[]
  organizationIds?: readonly number[]
}
type Movable = Awaited<ReturnType<typeof selectMovableEntries>>[number]

/**
 * When a round is filled, and when companies get numbers: moves what was called lately in another round, or on the same
 * number in the campaign, as if it had stood there when the call was recorded.
 */
export async function applyRecallGuard(work: Work, guarded: GuardedEntries): Promise<MovedEntry[]> {
  const { tx } = work
  const entries = [
    ...(await selectMovableEntries(tx, guarded.entryIds ?? [])),
    ...(await selectMovableEntriesOfCompanies(tx, guarded.organizationIds ?? [])),
  ]
  if (entries.length === 0) return []
  const rules = await rulesOfCampaigns(tx, entries)
  const notBefore = await notBeforeOf(work, { entries, rules })
  const unique = new Map(entries.map((entry) => [entry.id, entry]))
  return moveEntries(
    work,
    [...unique.values()].map((entry) => ({ ...entry, notBefore: notBefore.get(entry.id) ?? 0 })),
  )
}

async function rulesOfCampaigns(tx: Tx, entries: readonly Movable[]): Promise<Map<number, CampaignRules>> {
  const rules = new Map<number, CampaignRules>()
  for (const campaignId of new Set(entries.map((entry) => entry.campaignId))) {
    rules.set(campaignId, (await campaignOf(tx, campaignId)).rules)
  }
  return rules
}

interface Guarding {
  entries: readonly Movable[]
  rules: ReadonlyMap<number, CampaignRules>
}

async function notBeforeOf({ tx, now }: Work, { entries, rules }: Guarding): Promise<Map<number, number>> {
  const rulesByEntry = new Map(entries.map((entry) => [entry.id, rules.get(entry.campaignId) as CampaignRules]))
  const latest = new Map<number, number>()
  const bind = (entryId: number, againAt: (rules: CampaignRules) => number) => {
    const figures = rulesByEntry.get(entryId)
    if (figures) latest.set(entryId, Math.max(latest.get(entryId) ?? 0, againAt(figures)))
  }
  const fresh = entries.filter((entry) => entry.lane === 'fresh').map((entry) => entry.id)
  const since = now - longestGuardMs(rules)
  for (const { entryId, talked, at } of [
    ...(await selectCompanyCallsElsewhere(tx, fresh, { since })),
    ...(await selectNumberCallsElsewhere(tx, fresh, { since })),
  ]) {
    bind(entryId, (figures) => freshAgainAt({ talked, at: at ?? 0 }, figures))
  }
  const today = { since: instantOf(localDayOf(now), 0) }
  const all = entries.map((entry) => entry.id)
  for (const { entryId, at, attempts } of await selectAttemptsOnNumbers(tx, all, today)) {
    bind(entryId, (figures) => numberAgainAt({ at: at ?? 0, attemptsToday: attempts }, figures))
  }
  return latest
}

function longestGuardMs(rules: ReadonlyMap<number, CampaignRules>): number {
  const figures = [...rules.values()]
  return Math.max(...figures.map((one) => Math.max(one.recallTalkedDays, one.recallUntalkedHours / 24))) * DAY_MS
}
