'use client'
import { Chip } from '@/components/ui/chip'
import { Dot } from '@/components/ui/dot'
import type { Tone } from '@/components/ui/tones'
import type { CampaignStatus } from '@/lib/campaigns/types'
import { useCampaignsWords } from './use-campaigns-words'

const TONES: Record<CampaignStatus, Tone> = { running: 'order', paused: 'busy', finished: 'neutral' }

export function StatusChip({ status }: { status: CampaignStatus }) {
  const words = useCampaignsWords()
  return (
    <Chip>
      <Dot tone={TONES[status]} />
      {words.status[status]}
    </Chip>
  )
}
