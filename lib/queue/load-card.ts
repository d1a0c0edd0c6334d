import type { Reader } from '@/db/database'
import { selectCardContacts, selectCardHead, selectCardLocks, selectCardStops } from '@/db/queries/cards'
import type { HoldRow } from '@/db/rows'
import { isoOf } from '@/lib/calendar/iso-time'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { notFound } from '@/lib/errors'
import { loadPhones } from '@/lib/organizations/load-phones'
import { addressOf, shownOrgNo } from '@/lib/organizations/rules'
import { cardHistory } from '@/lib/queue/card-history'
import { previewAt } from '@/lib/queue/card-preview'
import type { Card, CardLock, CardStop, Draft } from '@/lib/queue/types'

type Head = Awaited<ReturnType<typeof selectCardHead>>[number]

/** The card as its holder sees it. Errors: `not_found`. */
export async function loadCard(reader: Reader, hold: HoldRow, now: number): Promise<Card> {
  const { entryId, organizationId, userId } = hold
  const [head] = await selectCardHead(reader, { entryId, userId })
  if (!head) throw notFound('Kortet')
  const campaign = await campaignOf(reader, head.campaignId)
  const phones = await loadPhones(reader, organizationId)
  const numbers = phones.map(({ e164 }) => e164)
  const isBarred = head.state === 'barred'
  return {
    entryId,
    holdToken: hold.token,
    holdUntil: isoOf(hold.until),
    version: head.version,
    campaignId: campaign.id,
    campaignName: campaign.name,
    lane: head.lane,
    why: hold.why,
    attempts: head.attempts,
    attemptLimit: campaign.rules.attemptLimit,
    proposeNoAt: campaign.rules.proposeNoAt,
    organization: { ...organizationOf(head), id: organizationId, phones },
    contacts: await selectCardContacts(reader, { organizationId }),
    ...(await cardHistory(reader, { organizationId, viewerId: userId, numbers, orgNo: head.orgNo, now })),
    lock: ownLock(head) ?? (isBarred ? await lockFromElsewhere(reader, entryId) : null),
    stop: isBarred ? await stopOf(reader, entryId) : null,
    draft: draftOf(head),
    preview: previewAt(head, { now, rules: campaign.rules }),
    script: campaign.script,
    timeRules: { window: campaign.rules.window, prioMaxDays: campaign.rules.prioMaxDays },
  }
}

function organizationOf(head: Head): Omit<Card['organization'], 'id' | 'phones'> {
  const { legalName, marketingName, soleTrader, legalForm, customerNo, email, url } = head
  const { industry, status, source, employees, bestMinute } = head
  return {
    legalName,
    marketingName,
    orgNo: shownOrgNo(head, head.role),
    soleTrader,
    legalForm,
    customerNo,
    email,
    url,
    address: addressOf(head),
    industry,
    status,
    source,
    headOffice: head.headId === null ? null : { id: head.headId, name: head.headName ?? '' },
    employees,
    bestMinute,
  }
}

function ownLock({ lockId, lockOwnerId, lockOwner, lockSince, lockPromisedAt }: Head): CardLock | null {
  if (lockId === null || lockOwnerId === null || lockSince === null || lockPromisedAt === null) return null
  const times = { since: isoOf(lockSince), promisedAt: isoOf(lockPromisedAt) }
  return { id: lockId, ownerId: lockOwnerId, ownerName: lockOwner ?? '', ...times }
}

async function lockFromElsewhere(reader: Reader, entryId: number): Promise<CardLock | null> {
  const [lock] = await selectCardLocks(reader, { entryId })
  return lock ? { ...lock, since: isoOf(lock.since), promisedAt: isoOf(lock.promisedAt) } : null
}

async function stopOf(reader: Reader, entryId: number): Promise<CardStop | null> {
  const [stop] = await selectCardStops(reader, { entryId })
  return stop ? { byName: stop.by ?? '', at: isoOf(stop.at), case: stop.case } : null
}

function draftOf({ draftNote, draftChecklist, draftAt }: Head): Draft | null {
  if (draftNote === null || draftAt === null) return null
  return { note: draftNote, checklist: draftChecklist ?? {}, at: isoOf(draftAt) }
}
