'use client'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import type { RulesDraft } from './rules-draft'

export interface WindowFieldProps {
  draft: RulesDraft
  error: string | undefined
  onChange: (part: Partial<RulesDraft>) => void
}

/** Which days, and from when to when. */
export function WindowField({ draft, error, onChange }: WindowFieldProps) {
  const { rules: words } = useCampaignsWords()
  const { window } = draft
  const change = (part: Partial<RulesDraft['window']>) => onChange({ window: { ...window, ...part } })
  const toggle = (day: number, isIn: boolean) => {
    const others = window.weekdays.filter((one) => one !== day)
    change({ weekdays: (isIn ? [...others, day] : others).sort((one, other) => one - other) })
  }
  return (
    <div className="grid gap-2.5">
      <fieldset>
        <legend className="sr-only">{words.weekdaysLabel}</legend>
        <div className="flex flex-wrap gap-1">
          {words.weekdays.map((name, at) => (
            <label key={name} className={dayStyle}>
              <input
                type="checkbox"
                className="sr-only"
                checked={window.weekdays.includes(at + 1)}
                onChange={(event) => toggle(at + 1, event.target.checked)}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex items-start gap-3">
        <Field label={words.opens} error={error}>
          <TextInput
            className="w-24 tabular-nums"
            value={window.opens}
            onChange={(event) => change({ opens: event.target.value })}
          />
        </Field>
        <Field label={words.closes}>
          <TextInput
            className="w-24 tabular-nums"
            value={window.closes}
            onChange={(event) => change({ closes: event.target.value })}
          />
        </Field>
      </div>
    </div>
  )
}

const dayStyle =
  'flex h-8 min-w-10 items-center justify-center rounded-control border border-line-strong bg-panel px-2 text-xs font-medium text-ink-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent'
