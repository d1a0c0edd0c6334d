'use client'
import { DayInput, type DayInputProps } from './day-input'
import { Field } from './field'

export interface PeriodFieldsProps {
  words: { from: string; to: string }
  /** Local days, YYYY-MM-DD. */
  days: { from?: string | undefined; to?: string | undefined }
  onFrom: DayInputProps['onDay']
  onTo: DayInputProps['onDay']
}

/** The first and the last day of a period, among a list's filters. */
export function PeriodFields({ words, days, onFrom, onTo }: PeriodFieldsProps) {
  return (
    <>
      <Field label={words.from} className="w-36 max-sm:w-full">
        <DayInput value={days.from} onDay={onFrom} />
      </Field>
      <Field label={words.to} className="w-36 max-sm:w-full">
        <DayInput value={days.to} onDay={onTo} />
      </Field>
    </>
  )
}
