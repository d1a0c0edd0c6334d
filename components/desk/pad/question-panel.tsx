'use client'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { OUTCOMES, type Outcome } from '@/lib/calls/types'
import type { Card } from '@/lib/queue/types'
import { ANSWERS, chooseOutcome, goBack, keepOutcome, pickTime } from '../commands/pad-commands'
import { timeChoices } from '../commands/save-outcome'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { focusCardIfLost } from '../shared/focus-card'
import type { Question } from '../state/outcome-form'

/** What is asked once before saving; each answer is one key (S15, S17, Akut Adressvård). */
export function QuestionPanel({ card, question }: { card: Card; question: Question }) {
  const panel = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    return focusCardIfLost
  }, [])
  return (
    <fieldset ref={panel} tabIndex={-1} aria-live="assertive" className="grid gap-2 outline-none">
      {question === 'care' && <CareQuestion card={card} />}
      {question === 'time' && <TimeQuestion />}
      {question !== 'care' && question !== 'time' && <OutcomeQuestion question={question} />}
    </fieldset>
  )
}

function OutcomeQuestion({ question }: { question: Exclude<Question, 'care' | 'time'> }) {
  const { question: words, outcomes } = useDeskWords()
  const kit = useDeskKit()
  const outcome = useDesk((state) => state.form.outcome)
  const isTalked = question === 'talked'
  return (
    <>
      <p className="font-medium">{isTalked ? words.talked : words.sixMonths}</p>
      {ANSWERS[question].map((one) => (
        <Button key={one} keys={keyOf(one)} className="justify-between" onClick={() => chooseOutcome(kit, one)}>
          {outcomes[one]}
        </Button>
      ))}
      {outcome && (
        <Button keys={keyOf(outcome)} className="justify-between" onClick={() => keepOutcome(kit, question)}>
          {isTalked ? words.keepNoAnswer : words.keepCallback}
        </Button>
      )}
    </>
  )
}

/** What is ambiguous is asked, not guessed: one figure for each time it can mean. */
function TimeQuestion() {
  const { question: words } = useDeskWords()
  const kit = useDeskKit()
  const text = useDesk((state) => state.form.timeText)
  return (
    <>
      <p className="font-medium">{words.whichTime(text)}</p>
      {timeChoices(kit).map(({ at, understood }, index) => (
        <Button key={at} keys={String(index + 1)} className="justify-between" onClick={() => pickTime(kit, index)}>
          {understood}
        </Button>
      ))}
      <Button keys="Escape" className="justify-between" onClick={() => goBack(kit)}>
        {words.back}
      </Button>
    </>
  )
}

/** The one thing that cannot be undone says which number and which customer. */
function CareQuestion({ card }: { card: Card }) {
  const { question: words, cases } = useDeskWords()
  const kit = useDeskKit()
  const phoneId = useDesk((state) => state.form.phoneId)
  const careCase = useDesk((state) => state.form.case)
  const { phones, customerNo, legalName } = card.organization
  const number = phones.find(({ id }) => id === phoneId)?.shown ?? legalName
  return (
    <>
      <p className="font-medium">{words.careTitle}</p>
      <p className="tabular-nums">
        {careCase && <b className="block font-semibold text-wrong">{cases[careCase]}</b>}
        {words.careText(number, customerNo)}
      </p>
      <p className="text-xs text-ink-2">{words.careNoUndo}</p>
      <Button variant="danger" keys="Enter" className="justify-between" onClick={() => keepOutcome(kit, 'care')}>
        {words.careConfirm}
      </Button>
      <Button keys="Escape" className="justify-between" onClick={() => goBack(kit)}>
        {words.back}
      </Button>
    </>
  )
}

function keyOf(outcome: Outcome): string {
  return String(OUTCOMES.indexOf(outcome) + 1)
}
