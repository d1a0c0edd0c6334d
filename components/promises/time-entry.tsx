'use client'
import { useMessages } from '@/components/messages/messages-context'
import { Chip, ChipButton } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { parseTime } from '@/lib/callbacks/parse-time'
import type { ParsedTime, TimeOptions } from '@/lib/callbacks/parsed-time'
import { quickPicks } from '@/lib/callbacks/quick-time-picks'
import { judgeTime } from '@/lib/callbacks/time-verdict'

export interface WrittenTime {
  text: string
  /** A quick pick, epoch milliseconds. */
  pickedAt: number | null
}

export const NO_TIME: WrittenTime = { text: '', pickedAt: null }

/** What was understood; null while nothing is written. */
export function readTime({ text, pickedAt }: WrittenTime, options: TimeOptions): ParsedTime | null {
  if (pickedAt !== null) return judgeTime(pickedAt, options)
  return text.trim() === '' ? null : parseTime(text, options)
}

export interface TimeEntryProps {
  label: string
  hint: string
  error: string | undefined
  value: WrittenTime
  onChange: (value: WrittenTime) => void
  options: TimeOptions
}

/** A time as the desk takes it: written as people write, with what was understood and picks for the usual ones. */
export function TimeEntry({ label, hint, error, value, onChange, options }: TimeEntryProps) {
  const { pad } = useMessages().desk
  const read = readTime(value, options)
  const said = read?.kind === 'refused' ? read.message : read?.kind === 'ambiguous' ? read.question : undefined
  return (
    <div className="grid gap-2">
      <Field label={label} hint={read ? undefined : hint} error={error ?? said}>
        <TextInput
          autoComplete="off"
          spellCheck={false}
          placeholder={pad.timePlaceholder}
          value={value.text}
          onFocus={(event) => event.currentTarget.select()}
          onChange={({ target }) => onChange({ text: target.value, pickedAt: null })}
        />
      </Field>
      <p aria-live="polite" className="flex flex-wrap items-center gap-1.5 font-medium tabular-nums empty:hidden">
        {read?.kind === 'instant' && read.understood}
        {read?.kind === 'instant' &&
          read.marks.map((mark) => (
            <Chip key={mark} tone={mark === 'red_day' ? 'wrong' : 'no-answer'} className="h-5">
              {pad.marks[mark]}
            </Chip>
          ))}
      </p>
      <fieldset aria-label={pad.quick} className="flex flex-wrap gap-1.5">
        {quickPicks(options).map(({ label: name, at }) => (
          <ChipButton
            key={at}
            aria-pressed={at === value.pickedAt}
            onClick={() => onChange({ text: name, pickedAt: at })}
          >
            {name}
          </ChipButton>
        ))}
      </fieldset>
    </div>
  )
}
