'use client'
import type { RefObject } from 'react'
import { MenuItem, MenuPopup } from '@/components/ui/menu'
import { SCRIPT_FIELDS } from '@/lib/campaigns/script-fields'
import { useCampaignsWords } from '../shared/use-campaigns-words'

export interface FieldMenuPopupProps {
  anchor: RefObject<HTMLElement | null>
  open: boolean
  onOpenChange: (open: boolean) => void
  onPick: (field: string) => void
}

export function FieldMenuPopup({ onPick, ...rest }: FieldMenuPopupProps) {
  const { script } = useCampaignsWords()
  return (
    <MenuPopup aria-label={script.insert} {...rest}>
      {SCRIPT_FIELDS.map((field) => (
        <MenuItem key={field} onSelect={() => onPick(field)}>
          {script.fields[field]} <span className="text-ink-3">{`{{${field}}}`}</span>
        </MenuItem>
      ))}
    </MenuPopup>
  )
}
