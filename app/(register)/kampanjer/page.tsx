import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { CampaignsScreen } from '@/components/campaigns/list/campaigns-screen'
import { campaignsEn } from '@/components/messages/campaigns-en'
import { campaignsSv } from '@/components/messages/campaigns-sv'
import { loadCampaignsPage } from '@/lib/rounds/loaders'

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readLook()
  return { title: (locale === 'en' ? campaignsEn : campaignsSv).title }
}

export default async function CampaignsPage() {
  return <CampaignsScreen {...(await loadCampaignsPage())} />
}
