'use client'
import { WRONG_REASONS } from '@/lib/calls/types'
import type { Card } from '@/lib/queue/types'
import { chooseReason, digitLevel } from '../commands/pad-commands'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { AddressCareFields } from './address-care-fields'
import { ChoiceRow } from './choice-row'
import { DeadNumberField } from './dead-number-field'
import { HeadOfficeField } from './head-office-field'
import { WebSearchLink } from './web-search-link'

/** Fel demands one of five reasons (S19), each with a consequence of its own (queue.md). */
export function WrongFields({ card }: { card: Card }) {
  const { pad, reasons, reasonHelp } = useDeskWords()
  const kit = useDeskKit()
  const reason = useDesk((state) => state.form.reason)
  const careCase = useDesk((state) => state.form.case)
  const error = useDesk((state) => state.form.errors.reason)
  const takesDigits = useDesk((state) => digitLevel(state.form, state.overlay === 'skip') === 'reason')
  return (
    <div className="grid gap-2.5">
      <fieldset aria-label={pad.why} className="grid gap-0.5">
        {WRONG_REASONS.map((one, index) => (
          <ChoiceRow
            key={one}
            label={reasons[one]}
            help={reasonHelp[one]}
            keys={takesDigits ? String(index + 1) : undefined}
            isChosen={one === reason}
            onChoose={() => chooseReason(kit, one)}
          />
        ))}
      </fieldset>
      {error && (
        <p role="alert" className="text-xs font-medium text-wrong">
          {error}
        </p>
      )}
      {reason && !careCase && <p className="text-xs text-ink-2">{reasonHelp[reason]}</p>}
      {reason === 'dead_number' && <DeadNumberField card={card} />}
      {reason === 'unauthorized_contact' && <WebSearchLink card={card} />}
      {reason === 'head_office' && <HeadOfficeField />}
      {reason === 'address_care' && <AddressCareFields card={card} />}
    </div>
  )
}
