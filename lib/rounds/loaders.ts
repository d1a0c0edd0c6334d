import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { currentUser } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import type { CampaignView, ListedCampaign } from '@/lib/campaigns/campaign-view'
import { type CallablePerson, listCallers } from '@/lib/campaigns/list-callers'
import { listCampaigns } from '@/lib/campaigns/list-campaigns'
import { loadCampaign } from '@/lib/campaigns/load-campaign'
import type { Context } from '@/lib/context'
import { isAppError } from '@/lib/errors'
import { listWoken, type Woken } from '@/lib/rounds/list-woken'
import { loadProgress } from '@/lib/rounds/load-progress'
import type { RoundProgress } from '@/lib/rounds/types'
import { runtime } from '@/lib/runtime'

export interface CampaignsPage {
  campaigns: ListedCampaign[]
  woken: Woken[]
  people: CallablePerson[]
}

/** The campaigns as they stand, for who steers them; others are sent to their own pages. */
export async function loadCampaignsPage(): Promise<CampaignsPage> {
  const context = await steeringContext()
  return {
    campaigns: await listCampaigns(context),
    woken: await listWoken(context),
    people: await listCallers(context),
  }
}

export interface CampaignPage {
  campaign: CampaignView
  /** Of the round that runs, else of the latest. */
  progress: RoundProgress | null
  /** Who looks at it: named in the script's preview. */
  userName: string
}

/** One campaign; an address that is no campaign's is a page that is not there. Read once for the page and its title. */
export const loadCampaignPage = cache(async (id: string): Promise<CampaignPage> => {
  const context = await steeringContext()
  const campaignId = /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0
  const campaign = await loadCampaign(context, { campaignId }).catch((thrown) => {
    if (isAppError(thrown) && thrown.code === 'not_found') return notFound()
    throw thrown
  })
  const round = campaign.rounds.find(({ state }) => state === 'running') ?? campaign.rounds[0]
  const progress = round ? await loadProgress(context, { roundId: round.id }) : null
  return { campaign, progress, userName: context.actor.name }
})

async function steeringContext(): Promise<Context> {
  const actor = await currentUser()
  if (!actor) redirect('/logga-in')
  if (!rightOf(actor.role, 'campaign.steer')) redirect('/')
  const { db, clock, publish, env } = runtime()
  return { db, actor, now: clock.now(), publish, dataDir: env.DATA_DIR }
}
