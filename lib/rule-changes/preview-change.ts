import type { Reader } from '@/db/database'
import { countAttempts, countDesks, countEntries } from '@/db/queries/round-progress'
import { selectFirstEntryId, selectLastEntryId } from '@/db/queries/rule-change-pages'
import { countLocksByOwner, selectLatestRuleChange } from '@/db/queries/rule-changes'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { type CampaignNow, campaignOf } from '@/lib/campaigns/campaign-of'
import { rulesOf } from '@/lib/campaigns/rules'
import type { Context } from '@/lib/context'
import { countChange } from './count-change'
import { type PlannedEntry, planPage } from './plan-page'
import { type FreedEntry, freedBy, releasesOf } from './plan-releases'
import { changedRules, reachOf } from './rules'
import type { RulesToPreview } from './schema'
import type { ChangeOfRules, RulePreview } from './types'

/** Ids that are looked through at a time: few enough that nobody waits behind a page. */
const PAGE = 20_000

/**
 * What saving these rules would change, by the code that then does it: cards that become callable or cease to be, due times
 * that move, cards that close, locks that are released. Nothing is written. Errors: `not_found`.
 */
export async function previewChange(ctx: Context, input: RulesToPreview): Promise<RulePreview> {
  demand(ctx.actor, 'campaign.steer')
  const { read, scanFresh: scan } = ctx.db
  const campaign = await campaignOf(read, input.campaignId)
  const after = rulesOf(input.rules)
  const { closesAtLimit = false } = input
  const change: ChangeOfRules = { before: campaign.rules, after, closesAtLimit, now: ctx.now }
  const releases = await releasesOf(scan, { campaignId: campaign.id, change })
  const freed = (await freedBy(scan, releases)).filter(({ entry }) => entry.roundId === campaign.roundId)
  const [latest] = await selectLatestRuleChange(read, { campaignId: campaign.id })
  return {
    at: isoOf(ctx.now),
    roundNumber: campaign.roundNumber,
    changed: changedRules(change.before, after),
    ...(await cardsOf(scan, { campaign, change, freed })),
    locks: { released: releases.length, freed: freed.filter(({ stateAfter }) => stateAfter === 'waiting').length },
    callersAtLockLimit: await callersAt(scan, change),
    isBehind: latest !== undefined && latest.change.doneAt === null,
  }
}

interface Counting {
  campaign: CampaignNow
  change: ChangeOfRules
  freed: readonly FreedEntry[]
}
type Cards = Pick<RulePreview, 'ringable' | 'due' | 'atLimit' | 'closed' | 'untouched'>

async function cardsOf(scan: Reader, { campaign, change, freed }: Counting): Promise<Cards> {
  const { roundId, status } = campaign
  const standing = roundId === null ? [] : await countEntries(scan, { roundIds: [roundId], now: change.now })
  const due = { promised: 0, others: 0 }
  for (const row of standing) due[row.isPromised ? 'promised' : 'others'] += row.due
  const counter = countChange(change, { status, due })
  const waits = new Map(freed.map((one) => [one.entry.id, one]))
  let closable = 0
  let closed = 0
  for await (const page of pagesOf(scan, { roundId, change, freed })) {
    closable += page.closable
    for (const { entry, planned } of page.entries) {
      if (planned.does === 'close') closed += 1
      const state = waits.get(entry.id)?.entry.state ?? entry.state
      waits.delete(entry.id)
      counter.see({ ...entry, state, isHeld: false }, { ...asPlanned(entry, planned), isHeld: false })
    }
  }
  for (const { entry, stateAfter } of waits.values()) {
    const isHeld = entry.heldById !== null
    counter.see({ ...entry, isHeld }, { ...entry, state: stateAfter, isHeld })
  }
  const sumOf = (isMeant: (row: (typeof standing)[number]) => boolean) =>
    standing.filter((row) => row.state !== 'closed' && isMeant(row)).reduce((sum, { entries }) => sum + entries, 0)
  return {
    ...counter.sum(),
    atLimit: { ...(await atLimit(scan, { roundId, change })), closable },
    closed,
    untouched: {
      promised: sumOf(({ lane, isPromised }) => isPromised || lane === 'prio' || lane === 'callback'),
      asleep: sumOf(({ lane }) => lane === 'woken'),
      onScreen: roundId === null ? 0 : ((await countDesks(scan, { roundId }))[0]?.desks ?? 0),
    },
  }
}

function asPlanned(entry: PlannedEntry['entry'], planned: PlannedEntry['planned']): PlannedEntry['entry'] {
  return planned.does === 'close' ? { ...entry, state: 'closed' } : { ...entry, dueAt: planned.dueAt }
}

/** Every page of the round that the change has to do with; none when it touches no card. */
async function* pagesOf(
  scan: Reader,
  { roundId, change, freed }: Pick<Counting, 'change' | 'freed'> & { roundId: number | null },
) {
  const { retries, fresh } = reachOf(change)
  if (roundId === null || !(retries || fresh)) return
  const states = new Map(freed.map(({ entry, stateAfter }) => [entry.id, stateAfter]))
  const [first] = await selectFirstEntryId(scan, { roundId })
  const [last] = await selectLastEntryId(scan)
  const end = last?.id ?? 0
  for (let after = (first?.id ?? end + 1) - 1; after < end; after += PAGE) {
    yield planPage(scan, { page: { roundId, after, to: after + PAGE }, change, states })
  }
}

async function atLimit(scan: Reader, { roundId, change }: { roundId: number | null; change: ChangeOfRules }) {
  const rows = roundId === null ? [] : await countAttempts(scan, { roundId })
  const over = (limit: number) =>
    rows.filter(({ attempts }) => attempts >= limit).reduce((sum, { entries }) => sum + entries, 0)
  return { before: over(change.before.attemptLimit), after: over(change.after.attemptLimit) }
}

async function callersAt(scan: Reader, { before, after }: ChangeOfRules): Promise<RulePreview['callersAtLockLimit']> {
  const owners = await countLocksByOwner(scan)
  const at = (limit: number) => owners.filter(({ locks }) => locks >= limit).length
  return { before: at(before.lockLimit), after: at(after.lockLimit) }
}
