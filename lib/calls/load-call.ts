import { selectCalledCard } from '@/db/queries/called-card'
import { selectPhones } from '@/db/queries/calls'
import type { EntryRow, HoldRow } from '@/db/rows'
import { wrongNumberOf } from '@/lib/calls/errors'
import type { CallInput } from '@/lib/calls/schema'
import { campaignOnce } from '@/lib/campaigns/campaign-of'
import type { Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { firstToCall } from '@/lib/queue/first-to-call'
import { loadTries, triesOnNumber } from '@/lib/queue/load-tries'
import { entryIdOf, resolveToken } from '@/lib/queue/resolve-token'
import { NO_TRIES } from '@/lib/queue/retry-due'
import { together } from '@/lib/together'

export interface CalledCompany {
  id: number
  legalName: string
  orgNo: string | null
  soleTrader: boolean
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
  /** The caller is in the card's campaign. */
  isMember: boolean
}

/** Reads the card of a token with what deciding its outcome needs. Errors: hold_lost, invalid. */
export async function loadCall(work: Work, input: CallInput): Promise<CallOnCard> {
  const card = await cardOfToken(work, input.holdToken)
  const { organizationId, campaignId } = card.entry
  const [campaign, phones] = await together(
    campaignOnce(work.tx, campaignId),
    selectPhones(work.tx, { organizationId }),
  )
  return { ...card, campaign, phones, called: calledOf(phones, input.phoneId) }
}

async function cardOfToken(work: Work, token: string) {
  const { tx, actor } = work
  const userId = actor?.id ?? 0
  const [card] = await selectCalledCard(tx, { entryId: entryIdOf(token), userId })
  // Without a hold somebody may be taking the card at this moment.
  if (!card?.hold) tx.goAlone()
  if (card && card.entry.token === token && card.entry.tokenUserId === userId) return card
  await resolveToken(work, token)
  throw notFound('Företaget')
}

/** How often the number and the entry were tried today, as far as the outcome's due time asks. */
export async function triesOf({ tx, now }: Work, { entry, called }: CallOnCard, outcome: CallInput['outcome']) {
  const tried = { entryId: entry.id, campaignId: entry.campaignId, e164: called?.e164 ?? null, now }
  if (outcome === 'busy') return loadTries(tx, tried)
  return outcome === 'no_answer' ? triesOnNumber(tx, tried) : NO_TRIES
}

function calledOf(phones: CalledPhone[], phoneId: number | undefined): CalledPhone | null {
  if (phoneId === undefined) return firstToCall(phones)
  const phone = phones.find((one) => one.id === phoneId)
  if (!phone) throw wrongNumberOf()
  return phone
}
