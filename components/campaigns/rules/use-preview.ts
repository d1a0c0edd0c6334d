'use client'
import { useEffect, useState } from 'react'
import { tuningApi } from '@/lib/api/tuning-client'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { RulePreview } from '@/lib/rule-changes/types'

export interface Preview {
  figures: RulePreview | null
  status: 'idle' | 'counting' | 'counted' | 'failed'
}

const PAUSE_MS = 400
const IDLE: Preview = { figures: null, status: 'idle' }

/** What the rules as they are written would change, counted a short while after the last letter; null asks nothing. */
export function usePreview(
  campaignId: number,
  { rules, closesAtLimit }: { rules: Partial<CampaignRules> | null; closesAtLimit: boolean },
): Preview {
  const [preview, setPreview] = useState<Preview>(IDLE)
  const wanted = rules && JSON.stringify(rules)
  useEffect(() => {
    if (wanted === null) {
      setPreview(IDLE)
      return
    }
    let isOld = false
    setPreview(({ figures }) => ({ figures, status: 'counting' }))
    const count = async () => {
      const asked = { campaignId, rules: JSON.parse(wanted) as Partial<CampaignRules>, closesAtLimit }
      try {
        const figures = await tuningApi.previewRules(asked)
        if (!isOld) setPreview({ figures, status: 'counted' })
      } catch {
        if (!isOld) setPreview({ figures: null, status: 'failed' })
      }
    }
    const timer = setTimeout(() => void count(), PAUSE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [campaignId, wanted, closesAtLimit])
  return preview
}
