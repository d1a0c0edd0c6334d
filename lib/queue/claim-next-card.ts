import { findMember } from '@/db/queries/queue'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { campaignOnce } from '@/lib/campaigns/campaign-of'
import { type Context, inOneSharedWrite, type Work } from '@/lib/context'
import { countClaim, timed } from '@/lib/metrics/measure'
import { cardsOf } from '@/lib/queue/card-answer'
import { notMember } from '@/lib/queue/errors'
import { isOnOtherScreen, OTHER_SCREEN } from '@/lib/queue/hold-rules'
import { myHolds } from '@/lib/queue/my-holds'
import { countReserveAgain } from '@/lib/queue/reserve'
import { resumeUnfinished } from '@/lib/queue/resume-unfinished'
import type { NextInput } from '@/lib/queue/schema'
import { type Served, serveNext } from '@/lib/queue/serve-next'
import { showOnScreen } from '@/lib/queue/show-on-screen'
import type { CardAnswer } from '@/lib/queue/types'

/**
 * Gives the caller a card to call: the one they are in the middle of, else the next in the order of queue.md (S1, D1).
 * "Nothing to call" is an answer that says why and when. Errors: `forbidden`, `not_found`.
 */
export async function claimNextCard(context: Context, input: NextInput): Promise<CardAnswer> {
  demand(context.actor, 'queue.work')
  const userId = context.actor.id
  const answer = await timed('claim', () =>
    inOneSharedWrite(context, (work) => claimAndTell(work, { ...input, userId })),
  )
  countClaim(answer)
  return answer
}

async function claimAndTell(work: Work, input: NextInput & { userId: number }): Promise<CardAnswer> {
  const { userId } = input
  const served = await claim(work, input)
  const answer = await cardsOf(work, { userId, served, screenId: input.screenId ?? null })
  if (!answer.card && served.because?.code !== OTHER_SCREEN.code) tellWaiting(work, userId)
  return answer
}

/** Who asks for a card rests no longer, also when there is none. */
function tellWaiting({ facts, now }: Work, userId: number): void {
  const payload = { userId, state: 'idle', organizationId: null, since: isoOf(now) } as const
  facts.push({ name: 'presence:changed', to: ['callers', 'floor'], payload })
}

async function claim(work: Work, { campaignId, userId, ...input }: NextInput & { userId: number }): Promise<Served> {
  const screenId = input.screenId ?? null
  const [member] = await findMember(work.tx, { campaignId, userId })
  if (!member) throw notMember()
  const { desk } = await myHolds(work.tx, userId)
  if (desk && isOnOtherScreen(desk.hold, { screenId, now: work.now })) return { because: OTHER_SCREEN }
  const campaign = await campaignOnce(work.tx, campaignId)
  if (desk) await showOnScreen(work, { hold: desk.hold, screenId })
  else await resumeUnfinished(work, { userId, campaign, kind: 'desk', screenId })
  countReserveAgain(work, campaign.roundId)
  return serveNext(work, { userId, campaignId, deckToken: null, next: true, screenId })
}
