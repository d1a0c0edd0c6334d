'use client'
import { Checkbox } from '@/components/ui/checkbox'
import type { Card } from '@/lib/queue/types'
import { CARE_CASES, chooseCase } from '../commands/pad-commands'
import { RecentCalls } from '../middle/recent-calls'
import { useDesk, useDeskKit, useDeskWords, usePatchForm } from '../shared/desk-context'
import { ChoiceRow } from './choice-row'

/** Akut Adressvård: one of three cases (S25-S27), and whether they are angry (S28). */
export function AddressCareFields({ card }: { card: Card }) {
  const { pad, cases, caseHelp } = useDeskWords()
  const kit = useDeskKit()
  const patch = usePatchForm()
  const careCase = useDesk((state) => state.form.case)
  const isUrgent = useDesk((state) => state.form.urgent)
  const isWhole = useDesk((state) => state.form.wholeCompany)
  const error = useDesk((state) => state.form.errors.case)
  return (
    <div className="grid gap-2">
      <fieldset aria-label={pad.what} className="grid gap-0.5">
        {CARE_CASES.map((one, index) => (
          <ChoiceRow
            key={one}
            label={cases[one] ?? one}
            help={caseHelp[one]}
            keys={String(index + 1)}
            isChosen={one === careCase}
            onChoose={() => chooseCase(kit, one)}
          />
        ))}
      </fieldset>
      {error && (
        <p role="alert" className="text-xs font-medium text-wrong">
          {error}
        </p>
      )}
      {careCase && <p className="text-xs text-ink-2">{caseHelp[careCase]}</p>}
      {careCase === 'recently_called' && <RecentCalls card={card} />}
      {careCase === 'no_calls' && (
        <Checkbox
          label={pad.wholeCompany}
          checked={isWhole}
          onCheckedChange={(wholeCompany) => patch({ wholeCompany })}
        />
      )}
      <Checkbox label={pad.angry} checked={isUrgent} onCheckedChange={(urgent) => patch({ urgent })} />
    </div>
  )
}
