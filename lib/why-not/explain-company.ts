import type { Reader } from '@/db/database'
import { holdsInTheWay } from '@/db/queries/hold-lists'
import {
  countAttemptsToday,
  countBefore,
  selectBarsOfEntry,
  selectCampaignsToExplain,
  selectCompanyToExplain,
  selectLocksToExplain,
  selectNameOf,
  selectSharingNames,
  selectWorkersOf,
} from '@/db/queries/why-not'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { type CampaignNow, campaignOf } from '@/lib/campaigns/campaign-of'
import type { Context } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { loadPhones } from '@/lib/organizations/load-phones'
import { findStops } from '@/lib/suppression/find-stops'
import { nextFor } from './next-for'
import { type CompanyFacts, hindrancesOf, type StandingCard } from './rules'
import type { CampaignAnswer, WhyNot } from './types'

type Row = Awaited<ReturnType<typeof selectCampaignsToExplain>>[number]

/**
 * "Varför kom inte företaget?": where a company stands in each campaign at this instant, everything that keeps it from being
 * served, how many come before it, and whose next card it is. Errors: `forbidden`, `not_found`.
 */
export async function explainCompany(ctx: Context, { organizationId }: { organizationId: number }): Promise<WhyNot> {
  demand(ctx.actor, 'queue.explain')
  const { scan } = ctx.db
  const [company] = await selectCompanyToExplain(scan, { organizationId })
  if (!company) throw notFound('Företaget')
  const phones = await loadPhones(scan, organizationId)
  const facts = await factsOf(scan, { company, phones })
  const campaigns: CampaignAnswer[] = []
  for (const row of await selectCampaignsToExplain(scan, { organizationId })) {
    campaigns.push(await answerOf(scan, { row, facts, now: ctx.now }))
  }
  return {
    at: isoOf(ctx.now),
    organizationId,
    organization: company.marketingName ?? company.legalName,
    city: company.city,
    phones: phones.map(({ shown, status }) => ({ shown, status })),
    sharing: await selectSharingNames(scan, { organizationId }),
    campaigns,
  }
}

type Company = Awaited<ReturnType<typeof selectCompanyToExplain>>[number]
type Phones = Awaited<ReturnType<typeof loadPhones>>

async function factsOf(
  reader: Reader,
  { company, phones }: { company: Company; phones: Phones },
): Promise<CompanyFacts> {
  const organizationId = company.id
  const numbers = phones.map(({ e164 }) => e164)
  const stops = await findStops(reader, { organizationId, numbers, orgNo: company.orgNo })
  const locks = await selectLocksToExplain(reader, { organizationId })
  return {
    organizationId,
    isDeleted: company.deletedAt !== null,
    hasOkNumber: phones.some(({ status }) => status === 'ok'),
    stops: await Promise.all(
      stops.map(async (stop) => ({
        case: stop.case,
        at: stop.createdAt,
        byName: await nameOf(reader, stop.createdById),
      })),
    ),
    locks: locks.map(({ organizationId: lockedId, organization, ...lock }) => ({
      ...lock,
      organization: lockedId === organizationId ? null : organization,
    })),
    holds: await Promise.all(
      (await holdsInTheWay(reader, { organizationId })).map(async ({ hold, by }) => {
        const [held] = await selectCompanyToExplain(reader, { organizationId: hold.organizationId })
        const { kind, since } = hold
        return { organizationId: hold.organizationId, organization: held?.legalName ?? '', byName: by, kind, since }
      }),
    ),
  }
}

async function nameOf(reader: Reader, userId: number | null): Promise<string | null> {
  return userId === null ? null : ((await selectNameOf(reader, { userId }))[0]?.name ?? null)
}

interface Asked {
  row: Row
  facts: CompanyFacts
  now: number
}

async function answerOf(reader: Reader, { row, facts, now }: Asked): Promise<CampaignAnswer> {
  const campaign = await campaignOf(reader, row.campaignId)
  const { entry } = row
  const bars = entry ? await selectBarsOfEntry(reader, { entryId: entry.id }) : []
  const hasRound = campaign.roundId !== null
  const hindrances = hindrancesOf(facts, { ...campaign, hasRound, card: cardOf(row), bars }, now)
  const attempted = await countAttemptsToday(reader, {
    organizationId: facts.organizationId,
    campaignId: campaign.id,
    since: instantOf(localDayOf(now), 0),
  })
  return {
    campaignId: campaign.id,
    campaign: campaign.name,
    status: campaign.status,
    roundNumber: row.roundNumber ?? campaign.roundNumber,
    entryId: entry?.id ?? null,
    lane: entry?.lane ?? null,
    attempts: entry?.attempts ?? 0,
    attemptLimit: campaign.rules.attemptLimit,
    dueAt: entry && entry.dueAt > 0 ? isoOf(entry.dueAt) : null,
    lastCallAt: entry?.lastCallAt ? isoOf(entry.lastCallAt) : null,
    ownerName: entry?.lane === 'prio' ? row.ownerName : null,
    lock: lockOf(facts, entry?.id ?? null),
    attemptsToday: Math.max(0, ...attempted.map(({ attempts }) => attempts)),
    hindrances,
    before: await beforeOf(reader, { row, now }),
    nextFor: hindrances.length === 0 && entry ? await callersOf(reader, { entryId: entry.id, campaign, now }) : [],
  }
}

function lockOf({ locks }: CompanyFacts, entryId: number | null): CampaignAnswer['lock'] {
  const lock = locks.find((one) => one.entryId === entryId)
  return lock ? { ownerName: lock.ownerName, since: isoOf(lock.since), promisedAt: isoOf(lock.promisedAt) } : null
}

function cardOf({ entry, roundNumber, runningRoundId, closedByRulesId }: Row): StandingCard | null {
  if (!entry || roundNumber === null) return null
  const { id: entryId, state, lane, dueAt, isPromised, closedAs, lastCallAt, updatedAt } = entry
  const stored = { entryId, state, lane, dueAt, isPromised, closedAs, lastCallAt, updatedAt, roundNumber }
  return { ...stored, isClosedByRules: closedByRulesId !== null, isRunningRound: entry.roundId === runningRoundId }
}

async function beforeOf(reader: Reader, { row: { entry }, now }: Omit<Asked, 'facts'>): Promise<number | null> {
  if (entry?.state !== 'waiting') return null
  const { roundId, lane, dueAt, id, ownerId } = entry
  const [counted] = await countBefore(reader, {
    roundId,
    lane,
    dueAt,
    id,
    now,
    ownerId: lane === 'prio' ? ownerId : null,
  })
  return counted?.cards ?? 0
}

async function callersOf(
  reader: Reader,
  { entryId, campaign, now }: { entryId: number; campaign: CampaignNow; now: number },
): Promise<string[]> {
  const names: string[] = []
  for (const { id: userId, name } of await selectWorkersOf(reader, { campaignId: campaign.id })) {
    const next = await nextFor(reader, { userId, campaignId: campaign.id, now })
    if (next?.entryId === entryId) names.push(name)
  }
  return names
}
