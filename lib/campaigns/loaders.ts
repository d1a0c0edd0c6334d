import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { currentUser } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import type { CampaignView, ListedCampaign } from '@/lib/campaigns/campaign-view'
import { listCampaigns } from '@/lib/campaigns/list-campaigns'
import { loadCampaign } from '@/lib/campaigns/load-campaign'
import type { Context } from '@/lib/context'
import { isAppError } from '@/lib/errors'
import { runtime } from '@/lib/runtime'

/** The campaigns as they stand, for who steers them; others are sent to their own pages. */
export async function loadCampaignsPage(): Promise<{ context: Context; campaigns: ListedCampaign[] }> {
  const context = await steeringContext()
  return { context, campaigns: await listCampaigns(context) }
}

/** One campaign; an address that is no campaign's is a page that is not there. */
export async function loadCampaignPage(id: string): Promise<{ context: Context; campaign: CampaignView }> {
  const context = await steeringContext()
  const campaignId = /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0
  const campaign = await loadCampaign(context, { campaignId }).catch((thrown) => {
    if (isAppError(thrown) && thrown.code === 'not_found') return null
    throw thrown
  })
  return { context, campaign: campaign ?? notFound() }
}

async function steeringContext(): Promise<Context> {
  const actor = await currentUser()
  if (!actor) redirect('/logga-in')
  if (!rightOf(actor.role, 'campaign.steer')) redirect('/')
  const { db, clock, publish, env } = runtime()
  return { db, actor, now: clock.now(), publish, dataDir: env.DATA_DIR }
}
