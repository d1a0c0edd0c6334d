'use client'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { RULE_UNITS } from './rule-groups'
import { defaultText } from './rule-text'
import type { RuleName, RulesDraft } from './rules-draft'
import { SwitchField } from './switch-field'
import { WindowField } from './window-field'

export interface RuleRowProps {
  name: RuleName
  draft: RulesDraft
  error: string | undefined
  isChanged: boolean
  onChange: (part: Partial<RulesDraft>) => void
  onReset: () => void
}

/** One rule: what it means to the left, its value and its default to the right. */
export function RuleRow({ name, draft, error, isChanged, onChange, onReset }: RuleRowProps) {
  const { rules: words } = useCampaignsWords()
  const { name: label, meaning } = words.rules[name]
  const shared = { draft, error, onChange }
  return (
    <div
      data-rule={name}
      className="grid gap-x-6 gap-y-2 border-t border-line px-4 py-3 first:border-t-0 md:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div>
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {label}
          {isChanged && <Chip tone="accent">{words.changed}</Chip>}
        </p>
        <p className="mt-0.5 max-w-[64ch] text-ink-2">{meaning}</p>
      </div>
      <div className="grid content-start gap-1">
        {name === 'window' && <WindowField {...shared} />}
        {name === 'autoReleaseOverdueLocks' && <SwitchField {...shared} label={label} />}
        {name !== 'window' && name !== 'autoReleaseOverdueLocks' && (
          <FigureField {...shared} name={name} label={label} />
        )}
        <p className="flex min-h-7 items-center gap-2 text-xs text-ink-3 tabular-nums">
          {words.standard(defaultText(name, words))}
          {isChanged && (
            <Button size="sm" variant="ghost" aria-label={words.resetName(label)} onClick={onReset}>
              {words.reset}
            </Button>
          )}
        </p>
      </div>
    </div>
  )
}

interface FigureFieldProps extends Pick<RuleRowProps, 'draft' | 'error' | 'onChange'> {
  name: Exclude<RuleName, 'window' | 'autoReleaseOverdueLocks'>
  label: string
}

function FigureField({ name, label, draft, error, onChange }: FigureFieldProps) {
  const { rules: words } = useCampaignsWords()
  const unit = RULE_UNITS[name]
  return (
    <Field label={label} error={error} className="[&>label]:sr-only">
      <span className="flex items-center gap-2">
        <TextInput
          value={draft[name]}
          inputMode="numeric"
          className={name === 'busyDelaysMinutes' ? 'w-40' : 'w-24 text-right tabular-nums'}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
        <span className="text-ink-2">{unit && words.units[unit]}</span>
      </span>
    </Field>
  )
}
