import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { Context } from '@/lib/context'
import { findBecause } from '@/lib/queue/find-because'
import { isOnOtherScreen } from '@/lib/queue/hold-rules'
import { isWaitingFor } from '@/lib/queue/is-waiting-for'
import { loadOwnCards } from '@/lib/queue/load-own-cards'
import { myHolds } from '@/lib/queue/my-holds'
import type { Because, DeskCampaign, DeskSnapshot } from '@/lib/queue/types'

interface Asked {
  campaignId?: number | undefined
  screenId?: string | undefined
  campaigns: DeskCampaign[]
}
type Cards = Pick<DeskSnapshot, 'campaignId' | 'card' | 'deck' | 'because' | 'otherScreen'>

/** My card and the one on deck, or why there is none; nothing of them while another screen of mine has them. */
export async function loadCards(context: Context, { campaigns, ...asked }: Asked): Promise<Cards> {
  const { db, actor, now } = context
  const { desk, deck } = await myHolds(db.read, actor.id)
  const workedId = (desk ?? deck)?.entry.campaignId
  const campaignId = chosenOf(campaigns, [asked.campaignId, workedId])
  const screenId = asked.screenId ?? null
  if (desk && isOnOtherScreen(desk.hold, { screenId, now })) {
    return { campaignId, card: null, deck: null, because: null, otherScreen: true }
  }
  return {
    campaignId,
    ...(await loadOwnCards(db.read, { userId: actor.id, now })),
    because: desk || deck ? null : await becauseIn(context, campaignId),
    otherScreen: false,
  }
}

/** The campaign asked for, else the one of the present card, else the first that runs; of one's own only. */
function chosenOf(campaigns: DeskCampaign[], wanted: Array<number | undefined>): number | null {
  const own = wanted.find((id) => campaigns.some((campaign) => campaign.id === id))
  return own ?? campaigns.find(({ status }) => status === 'running')?.id ?? campaigns[0]?.id ?? null
}

async function becauseIn({ db, actor, now }: Context, campaignId: number | null): Promise<Because | null> {
  if (campaignId === null) return null
  const campaign = await campaignOf(db.read, campaignId)
  const wanted = { campaign, userId: actor.id, now }
  return (await isWaitingFor(db.read, wanted)) ? null : findBecause(db.read, wanted)
}
