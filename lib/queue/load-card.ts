import type { Reader } from '@/db/database'
import { selectCardLocks, selectCardStops } from '@/db/queries/cards'
import type { selectOwnHeads } from '@/db/queries/own-cards'
import { isoOf } from '@/lib/calendar/iso-time'
import { localDayOf } from '@/lib/calendar/local-time'
import { campaignOnce } from '@/lib/campaigns/campaign-of'
import { addressOf, shownOrgNo } from '@/lib/organizations/rules'
import { cardHistory } from '@/lib/queue/card-history'
import { previewAt } from '@/lib/queue/card-preview'
import { firstToCall } from '@/lib/queue/first-to-call'
import { loadTries } from '@/lib/queue/load-tries'
import { NO_TRIES, type Tries } from '@/lib/queue/retry-due'
import type { Card, CardContact, CardLock, CardPhone, CardStop, Draft } from '@/lib/queue/types'
import { readWhyCode, whyOf } from '@/lib/queue/why'

type Head = Awaited<ReturnType<typeof selectOwnHeads>>[number]

/** One card as it was read, and who sees it. */
export interface CardParts {
  head: Head
  phones: CardPhone[]
  contacts: CardContact[]
  viewerId: number
  now: number
}

/** The card as its holder sees it. */
export async function loadCard(reader: Reader, { head, phones, contacts, viewerId, now }: CardParts): Promise<Card> {
  const { entryId, organizationId, orgNo } = head
  const campaign = await campaignOnce(reader, head.campaignId)
  const isBarred = head.state === 'barred'
  const numbers = phones.map(({ e164 }) => e164)
  const asked = { organizationId, viewerId, numbers, orgNo, now }
  const history = head.hasHistory ? await cardHistory(reader, asked) : NO_HISTORY
  const tries = await triesOf(reader, { head, phones, history, now })
  return {
    entryId,
    holdToken: head.token,
    holdUntil: isoOf(head.until),
    version: head.version,
    campaignId: campaign.id,
    campaignName: campaign.name,
    lane: head.lane,
    ...whyPartsOf(head, { now, attemptLimit: campaign.rules.attemptLimit }),
    attempts: head.attempts,
    attemptLimit: campaign.rules.attemptLimit,
    proposeNoAt: campaign.rules.proposeNoAt,
    organization: { ...organizationOf(head), id: organizationId, phones },
    contacts,
    ...history,
    lock: ownLock(head) ?? (isBarred ? await lockFromElsewhere(reader, entryId) : null),
    stop: isBarred ? await stopOf(reader, entryId) : null,
    draft: draftOf(head),
    preview: previewAt(head, { now, rules: campaign.rules, tries }),
    script: campaign.script,
    timeRules: { window: campaign.rules.window, prioMaxDays: campaign.rules.prioMaxDays },
  }
}

function whyPartsOf(
  head: Head,
  { now, attemptLimit }: { now: number; attemptLimit: number },
): Pick<Card, 'why' | 'whyCode' | 'dueAt' | 'lastCallAt'> {
  const { dueAt, lastCallAt } = head
  const whyCode = readWhyCode(head.why)
  return {
    why: whyOf({ ...head, whyCode, attemptLimit }, { now }),
    whyCode,
    dueAt: dueAt === 0 ? null : isoOf(dueAt),
    lastCallAt: lastCallAt === null ? null : isoOf(lastCallAt),
  }
}

type History = Pick<Card, 'lastActivities' | 'olderActivities' | 'recentCalls'>

const NO_HISTORY: History = { lastActivities: [], olderActivities: 0, recentCalls: [] }

/** What the preview counts with, for the number that the card offers first. Few cards were tried today: the others cost nothing. */
async function triesOf(
  reader: Reader,
  { head, phones, history, now }: Pick<CardParts, 'head' | 'phones' | 'now'> & { history: History },
): Promise<Tries> {
  const [latest] = history.recentCalls
  if (!latest || localDayOf(Date.parse(latest.at)) !== localDayOf(now)) return NO_TRIES
  const { entryId, campaignId } = head
  return loadTries(reader, { entryId, campaignId, e164: firstToCall(phones)?.e164 ?? null, now })
}

function organizationOf(head: Head): Omit<Card['organization'], 'id' | 'phones'> {
  const { legalName, marketingName, soleTrader, legalForm, customerNo, email, url } = head
  const { industry, status, source, employees, bestMinute } = head
  const { invoiceDelivery, invoiceEmail, paymentTermsDays, recurringOncePerYear, directedTo } = head
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
    invoiceDelivery,
    invoiceEmail,
    paymentTermsDays,
    recurringOncePerYear,
    directedTo,
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
