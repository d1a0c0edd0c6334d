'use client'
import { campaignsEn } from '@/components/messages/campaigns-en'
import { type CampaignsWords, campaignsSv } from '@/components/messages/campaigns-sv'
import { useWords } from '@/components/messages/use-words'

export function useCampaignsWords(): CampaignsWords {
  return useWords({ sv: campaignsSv, en: campaignsEn })
}
