'use client'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import type { ListedCampaign } from '@/lib/campaigns/campaign-view'
import type { CallablePerson } from '@/lib/campaigns/list-callers'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { CreateForm } from './create-form'

export interface CreateDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  campaigns: readonly ListedCampaign[]
  people: readonly CallablePerson[]
}

export function CreateDialog({ open, onOpenChange, ...rest }: CreateDialogProps) {
  const { create } = useCampaignsWords()
  const [opened, setOpened] = useState(0)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        // What was begun and left is not there the next time.
        if (!next) setOpened((times) => times + 1)
        onOpenChange(next)
      }}
      title={create.title}
    >
      <CreateForm key={opened} {...rest} />
    </Dialog>
  )
}
