import { selectCalledCard } from '@/db/queries/called-card'
import { countBusyToday, selectNumberAttempts, selectPhones } from '@/db/queries/calls'
import type { EntryRow, HoldRow } from '@/db/rows'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { wrongNumberOf } from '@/lib/calls/errors'
import type { OutcomeInput } from '@/lib/calls/schema'
import { campaignOnce } from '@/lib/campaigns/campaign-of'
import type { Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { entryIdOf, resolveToken } from '@/lib/queue/resolve-token'

export interface CalledCompany {
  id: number
  legalName: string
  orgNo: string | null
  customerNo: string | null
  bestMinute: number | null
  lastCalledAt: number | null
  parentId: number | null
}
export interface CalledPhone {
  id: number
  e164: string
  status: string
}

/** One call that is being recorded: the card it was made from, and whom it reached. */
export interface CallOnCard {
  entry: EntryRow
  /** Null when it expired and nobody took the card since. */
  hold: HoldRow | null
  campaign: Awaited<ReturnType<typeof campaignOnce>>
  company: CalledCompany
  phones: CalledPhone[]
  /** The number that was called; the first that works when the caller did not say. */
  called: CalledPhone | null
  /** The caller's draft of it. */
  draftId: number | null
  isStopped: boolean
  /** The company is in another round too, or shares a number. */
  hasOthers: boolean
}

/** Reads the card of a token with what deciding its outcome needs. Errors: hold_lost, invalid. */
export async function loadCall(work: Work, input: OutcomeInput): Promise<CallOnCard> {
  const card = await cardOfToken(work, input.holdToken)
  const { organizationId, campaignId } = card.entry
  const campaign = await campaignOnce(work.tx, campaignId)
  const phones = await selectPhones(work.tx, { organizationId })
  return { ...card, campaign, phones, called: calledOf(phones, input.phoneId) }
}

async function cardOfToken(work: Work, token: string) {
  const { tx, actor } = work
  const userId = actor?.id ?? 0
  const [card] = await selectCalledCard(tx, { entryId: entryIdOf(token), userId })
  if (card && card.entry.token === token && card.entry.tokenUserId === userId) return card
  await resolveToken(work, token)
  throw notFound('Företaget')
}

/** How often the number and the entry were tried today, as far as the outcome's due time asks. */
export async function loadTries({ tx, now }: Work, { entry, called }: CallOnCard, outcome: OutcomeInput['outcome']) {
  const tries = { busyBefore: 0, numberAttempts: 0, numberLastAt: null as number | null }
  if (outcome !== 'no_answer' && outcome !== 'busy') return tries
  const localDay = localDayOf(now)
  if (outcome === 'busy') {
    tries.busyBefore = (await countBusyToday(tx, { entryId: entry.id, localDay }))[0]?.count ?? 0
  }
  if (!called) return tries
  const since = instantOf(localDay, 0)
  const [earlier] = await selectNumberAttempts(tx, { e164: called.e164, since, campaignId: entry.campaignId })
  return { ...tries, numberAttempts: earlier?.count ?? 0, numberLastAt: earlier?.lastAt ?? null }
}

function calledOf(phones: CalledPhone[], phoneId: number | undefined): CalledPhone | null {
  if (phoneId === undefined) return phones.find((phone) => phone.status === 'ok') ?? phones[0] ?? null
  const phone = phones.find((one) => one.id === phoneId)
  if (!phone) throw wrongNumberOf()
  return phone
}
