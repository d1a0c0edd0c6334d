'use client'
import type { KeyboardEvent, MouseEvent } from 'react'
import { cn } from '@/components/ui/cn'
import { Dot } from '@/components/ui/dot'
import { Kbd } from '@/components/ui/kbd'
import { stepOf } from '@/lib/calls/outcome-check'
import type { Outcome } from '@/lib/calls/types'
import type { Card } from '@/lib/queue/types'
import { chooseOutcome, digitLevel, goBack } from '../commands/pad-commands'
import { saveOutcome } from '../commands/save-outcome'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { focusCard } from '../shared/focus-card'
import { OUTCOME_TONE } from '../shared/outcome-tone'
import { ladderOf } from '../state/outcome-form'
import { OutcomeHint } from './outcome-hint'

export interface OutcomeButtonProps {
  outcome: Outcome
  digit: number
  card: Card | null
  /** An outcome is chosen, and its fields take room. */
  isTight: boolean
}

export function OutcomeButton({ outcome, digit, card, isTight }: OutcomeButtonProps) {
  const { outcomes, outcomeHelp, pad } = useDeskWords()
  const kit = useDeskKit()
  const isChosen = useDesk((state) => state.form.outcome === outcome)
  const takesDigits = useDesk((state) => digitLevel(state.form, state.overlay === 'skip') === 'outcome')
  const isProposed = outcome === 'no' && card !== null && stepOf(ladderOf(card)) !== 'open'
  const tone = OUTCOME_TONE[outcome]
  const choose = (event: MouseEvent) => {
    if (isChosen && outcome === 'wrong') goBack(kit)
    else chooseOutcome(kit, outcome)
    // After a click the keys belong to the card again: Enter saves.
    if (event.detail > 0) focusCard()
  }
  const saveIfChosen = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isChosen) return
    event.preventDefault()
    saveOutcome(kit, { next: true })
  }
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-keyshortcuts={String(digit)}
      title={outcomeHelp[outcome]}
      onClick={choose}
      onKeyDown={saveIfChosen}
      className={cn(
        'flex h-9 items-center gap-2 rounded-control px-2 text-left font-medium outline-offset-[-2px] not-disabled:hover:bg-panel-2',
        // With fields open the other outcomes make room, so that all of them stand on the screen.
        isTight && 'h-8',
        isChosen && CHOSEN[tone],
      )}
    >
      <span className="flex w-7 flex-none justify-center max-sm:hidden">
        {takesDigits ? <Kbd keys={String(digit)} /> : isChosen && <Kbd keys="Escape" className="px-[3px]" />}
      </span>
      <Dot tone={tone} />
      <span className="min-w-0 flex-1 truncate">{outcomes[outcome]}</span>
      <small className="flex-none text-xs font-normal text-ink-3 tabular-nums">
        {isProposed ? pad.hints.proposed : <OutcomeHint outcome={outcome} card={card} />}
      </small>
    </button>
  )
}

const CHOSEN: Partial<Record<(typeof OUTCOME_TONE)[Outcome], string>> = {
  callback: 'bg-accent-soft shadow-[inset_0_0_0_1.5px_var(--callback)] not-disabled:hover:bg-accent-soft',
  prio: 'bg-prio-soft shadow-[inset_0_0_0_1.5px_var(--prio)] not-disabled:hover:bg-prio-soft',
  no: 'bg-panel-2 shadow-[inset_0_0_0_1.5px_var(--no)]',
  six: 'bg-panel-2 shadow-[inset_0_0_0_1.5px_var(--six)]',
  'no-answer': 'bg-warn-soft shadow-[inset_0_0_0_1.5px_var(--no-answer)] not-disabled:hover:bg-warn-soft',
  busy: 'bg-warn-soft shadow-[inset_0_0_0_1.5px_var(--busy)] not-disabled:hover:bg-warn-soft',
  order: 'bg-order-soft shadow-[inset_0_0_0_1.5px_var(--order)] not-disabled:hover:bg-order-soft',
  wrong: 'bg-wrong-soft shadow-[inset_0_0_0_1.5px_var(--wrong)] not-disabled:hover:bg-wrong-soft',
}
