'use client'
import { Checkbox } from '@/components/ui/checkbox'
import type { RulesDraft } from './rules-draft'

export interface SwitchFieldProps {
  label: string
  draft: RulesDraft
  onChange: (part: Partial<RulesDraft>) => void
}

/** The one rule that is either on or off. */
export function SwitchField({ label, draft, onChange }: SwitchFieldProps) {
  return (
    <Checkbox
      label={label}
      checked={draft.autoReleaseOverdueLocks}
      onCheckedChange={(autoReleaseOverdueLocks) => onChange({ autoReleaseOverdueLocks })}
      className="min-h-[34px]"
    />
  )
}
