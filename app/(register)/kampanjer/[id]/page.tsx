import type { Metadata } from 'next'
import { CampaignScreen } from '@/components/campaigns/one/campaign-screen'
import { loadCampaignPage } from '@/lib/rounds/loaders'

interface PageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { campaign } = await loadCampaignPage((await params).id)
  return { title: campaign.name }
}

export default async function CampaignPage({ params }: PageProps) {
  return <CampaignScreen {...(await loadCampaignPage((await params).id))} />
}
