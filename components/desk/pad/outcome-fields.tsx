'use client'
import type { KeyboardEvent } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { asksForReason, stepOf } from '@/lib/calls/outcome-check'
import type { Outcome } from '@/lib/calls/types'
import type { Card } from '@/lib/queue/types'
import { asksTalked, talkedDefault } from '../commands/outcome-body'
import { saveOutcome } from '../commands/save-outcome'
import { useDesk, useDeskKit, useDeskWords, usePatchForm } from '../shared/desk-context'
import { ladderOf } from '../state/outcome-form'
import { ContactField } from './contact-field'
import { OrderSummary } from './order-summary'
import { QuestionPanel } from './question-panel'
import { TimeField } from './time-field'
import { WrongFields } from './wrong-fields'

export interface OutcomeFieldsProps {
  card: Card
  outcome: Outcome
}

/** What the chosen outcome needs, and what it does. */
export function OutcomeFields({ card, outcome }: OutcomeFieldsProps) {
  const { outcomeHelp, pad } = useDeskWords()
  const question = useDesk((state) => state.form.question)
  const hasReason = useDesk((state) => state.form.reason !== null)
  const formError = useDesk((state) => state.form.errors.form)
  const ladder = ladderOf(card)
  const kit = useDeskKit()
  const saveFromField = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (!(event.target instanceof HTMLInputElement) || event.target.type === 'checkbox') return
    event.preventDefault()
    saveOutcome(kit, { next: true })
  }
  const hasTime = outcome === 'callback' || outcome === 'callback_prio'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what the fields in it do not take themselves.
    <div
      onKeyDown={saveFromField}
      className="col-span-full my-1 grid gap-2 rounded-control border border-line bg-panel-2 px-3 py-2"
    >
      {formError && (
        <p role="alert" className="text-xs font-medium text-wrong">
          {formError}
        </p>
      )}
      {question ? (
        <QuestionPanel card={card} question={question} />
      ) : (
        <>
          {/* A Prio says on its button what it does; its fields need the room. */}
          {!hasReason && outcome !== 'callback_prio' && <p className="text-xs text-ink-2">{outcomeHelp[outcome]}</p>}
          {outcome === 'order' && <OrderSummary card={card} />}
          {outcome === 'no' && stepOf(ladder) !== 'open' && <p className="text-xs text-ink-2">{pad.ladderNo}</p>}
          {asksForReason(ladder, outcome) && <GoOnReason attempts={card.attempts} />}
          {hasTime && <TimeField card={card} isOptional={outcome === 'callback'} />}
          {outcome === 'callback_prio' && <ContactField card={card} />}
          {outcome === 'wrong' && <WrongFields card={card} />}
          <SaysTalked card={card} />
        </>
      )}
    </div>
  )
}

/** S11: after the last step going on asks why. */
function GoOnReason({ attempts }: { attempts: number }) {
  const { pad } = useDeskWords()
  const patch = usePatchForm()
  const reason = useDesk((state) => state.form.goOnReason)
  const error = useDesk((state) => state.form.errors.goOnReason)
  return (
    <Field label={pad.goOnReason} hint={pad.goOnHint(attempts)} error={error}>
      <TextInput
        data-field="goOnReason"
        value={reason}
        maxLength={300}
        onChange={(event) => patch({ goOnReason: event.target.value })}
      />
    </Field>
  )
}

function SaysTalked({ card }: { card: Card }) {
  const { pad } = useDeskWords()
  const patch = usePatchForm()
  const isAsked = useDesk((state) => asksTalked(state.form, card))
  const says = useDesk((state) => state.form.saysTalked ?? talkedDefault(state.form))
  if (!isAsked) return null
  return <Checkbox label={pad.talkedQuestion} checked={says} onCheckedChange={(saysTalked) => patch({ saysTalked })} />
}
