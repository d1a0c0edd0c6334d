import { userName } from '@/db/queries/holds'
import { campaignOnce } from '@/lib/campaigns/campaign-of'
import type { Work } from '@/lib/context'
import { holdCandidate } from '@/lib/queue/claim-card'
import { entryOfToken } from '@/lib/queue/resolve-token'
import { mayBeServed } from '@/lib/queue/rules'

export type ShownCard = { isTaken: true } | { isTaken: false; notice: string }

interface Shown {
  token: string
  userId: number
  screenId: string | null
}

/**
 * Takes the deck card that the screen has already shown as the present one, though it was exchanged or its lease ran
 * out. When somebody else took it, a sentence says so.
 */
export async function takeShown(work: Work, { token, userId, screenId }: Shown): Promise<ShownCard> {
  work.tx.goAlone()
  const entry = await entryOfToken(work.tx, token)
  if (!entry || entry.token !== token || entry.tokenUserId !== userId) return lost(work, { entry, userId })
  const campaign = await campaignOnce(work.tx, entry.campaignId)
  const { now } = work
  const isServable =
    entry.state === 'waiting' &&
    campaign.status === 'running' &&
    mayBeServed(entry, { now, window: campaign.rules.window })
  if (!isServable) return { isTaken: false, notice: GONE }
  const hold = await holdCandidate(work, {
    candidate: entry,
    claim: { userId, campaign, kind: 'desk', screenId },
    token,
  })
  return hold ? { isTaken: true } : { isTaken: false, notice: GONE }
}

const GONE = 'Kortet som visades som nästa kan inte ringas längre. Här är ett annat.'

interface Lost {
  entry: { heldById: number | null; tokenUserId: number | null } | null
  userId: number
}

/** Nobody hears that they have taken their own card: a bar or a stop leaves a token's user, without the token. */
async function lost({ tx }: Work, { entry, userId }: Lost) {
  const taker = [entry?.heldById, entry?.tokenUserId].find((id) => id && id !== userId)
  const [user] = taker ? await userName(tx, { userId: taker }) : []
  const notice = user ? `Kortet som visades som nästa är taget av ${user.name}. Här är ett annat.` : GONE
  return { isTaken: false as const, notice }
}
