'use client'
import { useRef } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ImportOptions } from '@/lib/imports/load-options'
import type { FilePlan } from '@/lib/imports/types'
import type { ImportActions } from './use-import'
import { useImportWords } from './use-import-words'

const NONE = 0

export interface ChoicesPanelProps extends ImportActions {
  options: ImportOptions
}

/** What else happens with the companies of the file. */
export function ChoicesPanel({ file, options, choose, note, keep, isBusy, details }: ChoicesPanelProps) {
  const { more: words } = useImportWords()
  const { source, roundId } = file.choices
  const rounds = options.rounds.map(({ id, campaign, number }) => ({
    value: id,
    label: words.roundName(campaign, number),
  }))
  return (
    <Panel aria-labelledby="more-title">
      <PanelHeader id="more-title" title={words.title} />
      <div className="grid gap-4 border-t border-line p-4 md:grid-cols-2">
        <Field label={words.source} hint={words.sourceHint} error={details.source}>
          <TextInput
            defaultValue={source ?? file.defaultSource}
            maxLength={200}
            onChange={({ target }) => note({ source: target.value })}
            onBlur={() => void keep()}
          />
        </Field>
        <Field label={words.round} error={details.roundId}>
          <Select
            value={roundId ?? NONE}
            disabled={isBusy}
            options={[{ value: NONE, label: words.noRound }, ...rounds]}
            onValueChange={(id) => void choose({ roundId: id === NONE ? null : id })}
          />
        </Field>
        <PlanFields {...{ file, options, choose, note, keep, isBusy, details }} />
      </div>
    </Panel>
  )
}

type PlanFieldsProps = Omit<ChoicesPanelProps, 'decide' | 'move' | 'discard'>

/** A planned activity for each company: what, when and whose (Q31). */
function PlanFields({ file, options, choose, note, keep, isBusy, details }: PlanFieldsProps) {
  const { more: words } = useImportWords()
  const plan = file.choices.plan ?? null
  const today = file.defaultSource.slice(-10)
  // As it is written: what is chosen beside it a moment later is chosen for that day.
  const day = useRef(plan?.day ?? today)
  const changed = (changes: Partial<FilePlan>) => ({
    plan: { ownerId: null, withDuplicates: false, codeId: NONE, ...plan, day: day.current, ...changes },
  })
  const change = (changes: Partial<FilePlan>) => void choose(changed(changes))
  return (
    <fieldset className="contents">
      <legend className="sr-only">{words.plan}</legend>
      <Field label={words.plan} error={details.codeId}>
        <Select
          value={plan?.codeId ?? NONE}
          disabled={isBusy}
          options={[
            { value: NONE, label: words.noPlan },
            ...options.planCodes.map(({ id, label }) => ({ value: id, label })),
          ]}
          onValueChange={(codeId) => (codeId === NONE ? void choose({ plan: null }) : change({ codeId }))}
        />
      </Field>
      {plan && (
        <div className="grid content-start gap-3">
          <div className="grid grid-cols-2 gap-3">
            <Field label={words.day} error={details['plan.day']}>
              <TextInput
                type="date"
                min={today}
                defaultValue={day.current}
                onChange={({ target }) => {
                  if (target.value === '') return
                  day.current = target.value
                  note(changed({}))
                }}
                onBlur={() => void keep()}
              />
            </Field>
            <Field label={words.owner} error={details.ownerId}>
              <Select
                value={plan.ownerId ?? NONE}
                disabled={isBusy}
                options={[
                  { value: NONE, label: words.pool },
                  ...options.owners.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onValueChange={(id) => change({ ownerId: id === NONE ? null : id })}
              />
            </Field>
          </div>
          <Checkbox
            label={words.withDuplicates}
            checked={plan.withDuplicates}
            onCheckedChange={(withDuplicates) => change({ withDuplicates })}
          />
        </div>
      )}
    </fieldset>
  )
}
