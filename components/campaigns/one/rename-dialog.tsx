'use client'
import { type FormEvent, useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { api } from '@/lib/api/client'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'

export interface RenameDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  campaign: CampaignView
  refresh: () => Promise<void>
}

export function RenameDialog({ open, onOpenChange, ...rest }: RenameDialogProps) {
  const { one } = useCampaignsWords()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={one.rename} size="sm">
      <RenameForm {...rest} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

function RenameForm({
  campaign,
  refresh,
  onDone,
}: Omit<RenameDialogProps, 'open' | 'onOpenChange'> & { onDone: () => void }) {
  const { create, save } = useCampaignsWords()
  const act = useAct()
  const [name, setName] = useState(campaign.name)
  const [error, setError] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setError(create.nameMissing)
    const change = { commandId: newId(), campaignId: campaign.id, version: campaign.version, name: name.trim() }
    const renamed = await act.run(
      () => api.campaigns.rename(change),
      ({ message, details }) => setError(details.name ?? message),
    )
    if (!renamed) return
    await refresh()
    onDone()
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Field label={create.name} error={error}>
        <TextInput value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Button type="submit" variant="primary" keys="Enter" className="justify-self-end" aria-disabled={act.isBusy}>
        {save}
      </Button>
    </form>
  )
}
