import { reserveOfOthers } from '@/db/queries/hold-lists'
import type { Work } from '@/lib/context'
import { type Claim, claimCard } from '@/lib/queue/claim-card'
import { giveBackDeck } from '@/lib/queue/give-back-deck'

/** A card for the desk: from the queue, else from the reserve that another caller has on deck, so that nobody goes without. */
export async function claimDesk(work: Work, claim: Claim): Promise<boolean> {
  if (await claimCard(work, claim)) return true
  // What was passed over may be in another's hands for a moment only, and a reserve is another's.
  work.tx.goAlone()
  const { roundId } = claim.campaign
  if (roundId === null || claim.campaign.status !== 'running') return false
  const [reserved] = await reserveOfOthers(work.tx, { userId: claim.userId, roundId })
  if (!reserved || reserved.hold.entryId === claim.exceptEntryId) return false
  await giveBackDeck(work, { ...reserved, reason: 'withdrawn' })
  return (await claimCard(work, claim)) !== null
}
