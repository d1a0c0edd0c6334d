import { OUTCOMES, type Outcome, WRONG_REASONS, type WrongReason } from '@/lib/calls/types'
import { type AddressCareCase, formFor, type OutcomeForm, type Question } from '../state/outcome-form'
import { canAct } from './can-act'
import { skipCard } from './card-commands'
import type { DeskKit } from './desk-kit'
import { patchForm, saveOutcome, timeChoices } from './save-outcome'

export const CARE_CASES = ['recently_called', 'ceased', 'no_calls'] as const satisfies readonly AddressCareCase[]

/** What the figures choose now: the innermost list that is open. */
export type DigitLevel = 'outcome' | 'reason' | 'case' | 'skip' | 'question' | 'order'

export function digitLevel(form: OutcomeForm, isSkipping: boolean): DigitLevel {
  if (isSkipping) return 'skip'
  if (form.question) return 'question'
  if (form.outcome === 'order') return 'order'
  if (form.outcome !== 'wrong') return 'outcome'
  return form.reason === 'address_care' ? 'case' : 'reason'
}

/** The office opens a company to place an order; the queue's outcomes are its callers'. */
export const mayChoose = (role: string, outcome: Outcome) => role !== 'office' || outcome === 'order'

/** Another outcome starts its own fields afresh; the note, the contact and what goes to the office stay. */
export function chooseOutcome(kit: DeskKit, outcome: Outcome): void {
  const { card, form, user } = kit.store.getState()
  if (!card || !mayChoose(user.role, outcome)) return
  const { timeText, pickedAt } = form
  const hasTime = outcome === 'callback' || outcome === 'callback_prio'
  const fresh = formFor(card)
  patchForm(kit, {
    ...AFRESH,
    outcome,
    phoneId: form.phoneId ?? fresh.phoneId,
    contactId: form.contactId ?? fresh.contactId,
    ...(hasTime ? { timeText, pickedAt } : { timeText: '', pickedAt: null }),
  })
}

export function chooseReason(kit: DeskKit, reason: WrongReason): void {
  patchForm(kit, { reason, case: null, urgent: false, wholeCompany: false, headOffice: null, errors: {}, kept: [] })
}

export function chooseCase(kit: DeskKit, careCase: AddressCareCase): void {
  patchForm(kit, { case: careCase, wholeCompany: false, errors: {}, kept: [] })
}

/** A figure pressed on the card: 1 to 9. `reasons` are the words that skipping offers. */
export function pressDigit(kit: DeskKit, digit: number, reasons: readonly string[]): void {
  const state = kit.store.getState()
  if (!canAct(state, Date.now())) return
  const index = digit - 1
  const level = digitLevel(state.form, state.overlay === 'skip')
  if (level === 'skip') whenGiven(reasons[index], (reason) => skipCard(kit, reason))
  else if (level === 'question') answerQuestion(kit, digit)
  else if (level === 'order') kit.order?.press(digit)
  else if (level === 'case') whenGiven(CARE_CASES[index], (careCase) => chooseCase(kit, careCase))
  else if (level === 'reason') whenGiven(WRONG_REASONS[index], (reason) => chooseReason(kit, reason))
  else whenGiven(OUTCOMES[index], (outcome) => chooseOutcome(kit, outcome))
}

/** The answer is the key of an outcome: the one that was chosen keeps it, another one is chosen instead (S15, S17). */
function answerQuestion(kit: DeskKit, digit: number): void {
  const { question, outcome } = kit.store.getState().form
  const answer = OUTCOMES[digit - 1]
  if (question === 'time') pickTime(kit, digit - 1)
  if (!question || question === 'care' || question === 'time' || !answer) return
  if (answer === outcome) keepOutcome(kit, question)
  else if (ANSWERS[question].includes(answer)) chooseOutcome(kit, answer)
}

/** Which of the times was meant that the text can be read as; the save goes on with it. */
export function pickTime(kit: DeskKit, index: number): void {
  const choice = timeChoices(kit)[index]
  if (!choice) return
  const { wantsNext } = kit.store.getState().form
  patchForm(kit, { pickedAt: choice.at, timeText: choice.understood, question: null })
  saveOutcome(kit, { next: wantsNext })
}

/** "Behåll" and "Skicka": the question is answered, and the save goes on as it was asked for. */
export function keepOutcome(kit: DeskKit, question: Question): void {
  const { kept, wantsNext } = kit.store.getState().form
  patchForm(kit, { question: null, kept: [...kept, question] })
  saveOutcome(kit, { next: wantsNext })
}

/** "Skicka till AD". What is filled in stays for when it is opened again; closed, it is said that it is not sent. */
export function setOfficeOpen(kit: DeskKit, isOfficeOpen: boolean): void {
  const { isOfficeOpen: wasOpen, office } = kit.store.getState().form
  patchForm(kit, { isOfficeOpen, isTouched: true })
  if (wasOpen && !isOfficeOpen && !isEmpty(office)) kit.tell({ title: kit.words().office.dropped })
}

/** Esc: closes the innermost thing. What is filled in for the office goes last. */
export function goBack(kit: DeskKit): void {
  const { form, overlay } = kit.store.getState()
  if (overlay === 'skip') kit.store.setState({ overlay: null })
  else if (form.question) patchForm(kit, { question: null })
  else if (form.case) patchForm(kit, { case: null, urgent: false, wholeCompany: false })
  else if (form.reason) patchForm(kit, { reason: null, headOffice: null })
  else if (form.isOfficeOpen && (!form.outcome || isEmpty(form.office))) setOfficeOpen(kit, false)
  else patchForm(kit, { ...AFRESH, outcome: null })
}

export const ANSWERS: Readonly<Record<Exclude<Question, 'care' | 'time'>, readonly Outcome[]>> = {
  talked: ['callback', 'callback_prio'],
  six_months: ['no_six_months'],
}

const AFRESH = {
  reason: null,
  case: null,
  urgent: false,
  wholeCompany: false,
  headOffice: null,
  goOnReason: '',
  saysTalked: null,
  errors: {},
  question: null,
  kept: [],
  isTouched: true,
} satisfies Partial<OutcomeForm>

function isEmpty(office: OutcomeForm['office']): boolean {
  return Object.keys(office).length === 0
}

function whenGiven<T>(value: T | undefined, act: (value: T) => void): void {
  if (value !== undefined) act(value)
}
