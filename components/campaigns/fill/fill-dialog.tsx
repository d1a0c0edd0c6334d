'use client'
import { Dialog } from '@/components/ui/dialog'
import type { CampaignRound } from '@/lib/campaigns/campaign-view'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { FillPanel } from './fill-panel'

export interface FillDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  round: CampaignRound
  onFilled: () => Promise<void>
}

export function FillDialog({ open, onOpenChange, round, onFilled }: FillDialogProps) {
  const { rounds } = useCampaignsWords()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={rounds.fillRound(round.number)} size="lg">
      <FillPanel roundId={round.id} onFilled={onFilled} onClose={() => onOpenChange(false)} />
    </Dialog>
  )
}
