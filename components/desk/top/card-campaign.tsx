'use client'
import { Chip } from '@/components/ui/chip'
import { useDesk, useDeskWords } from '../shared/desk-context'

/** Own promises come from any campaign: says which, when it is not the one that is worked. */
export function CardCampaign({ className }: { className?: string }) {
  const { top } = useDeskWords()
  const name = useDesk(({ card, campaignId }) => (card && card.campaignId !== campaignId ? card.campaignName : null))
  if (name === null) return null
  return (
    <Chip tone="prio" data-card-campaign className={className} title={top.cardCampaign(name)}>
      <span className="truncate">{top.cardCampaign(name)}</span>
    </Chip>
  )
}
