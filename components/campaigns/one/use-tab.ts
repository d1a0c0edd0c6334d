'use client'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'

export type CampaignTab = 'overview' | 'rounds' | 'members' | 'script' | 'rules'

/** In the address in Swedish, as the rest of it. */
export const TABS: ReadonlyArray<{ value: CampaignTab; slug: string; keys: string }> = [
  { value: 'overview', slug: 'oversikt', keys: '1' },
  { value: 'rounds', slug: 'omgangar', keys: '2' },
  { value: 'members', slug: 'medlemmar', keys: '3' },
  { value: 'script', slug: 'manus', keys: '4' },
  { value: 'rules', slug: 'regler', keys: '5' },
]

/** The tab that the address names, and the way to another without reading the page anew. */
export function useTab(): [CampaignTab, (tab: CampaignTab) => void] {
  const slug = useSearchParams().get('flik')
  const [chosen, setChosen] = useState<CampaignTab | null>(null)
  const named = TABS.find((tab) => tab.slug === slug)?.value ?? 'overview'
  return [
    chosen ?? named,
    (tab) => {
      setChosen(tab)
      const next = TABS.find(({ value }) => value === tab)?.slug ?? ''
      window.history.replaceState(null, '', `?flik=${next}`)
    },
  ]
}
