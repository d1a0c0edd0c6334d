import { stepOf } from '@/lib/calls/outcome-check'
import type { Card } from '@/lib/queue/types'
import { ladderOf, type OutcomeForm } from '../state/outcome-form'

export interface OutcomeOptions {
  card: Card
  form: OutcomeForm
  /** Epoch milliseconds; null when no time was given. */
  callbackAt: number | null
  deckToken: string | null
  campaignId: number | null
  next: boolean
  /** How long the card has stood there, milliseconds; undefined after the page was loaded again. */
  shownMs?: number | undefined
}

/** The body of POST /api/desk/outcome (api.md), without its commandId. Fields of other outcomes are left out. */
export function outcomeBody(options: OutcomeOptions): Record<string, unknown> {
  const { card, form, callbackAt } = options
  return withoutEmpty({
    ...sharedBody(options),
    outcome: form.outcome,
    ...wrongFields(form),
    ...contactFields(form),
    goOnReason: form.goOnReason.trim(),
    talkNoted: (form.outcome === 'no_answer' && form.kept.includes('talked')) || null,
    callbackAt: callbackAt === null ? null : new Date(callbackAt).toISOString(),
    talked: asksTalked(form, card) ? (form.saysTalked ?? talkedDefault(form)) : null,
  })
}

/** What an order's body has too. */
export function sharedBody({
  card,
  form,
  deckToken,
  campaignId,
  next,
  shownMs,
}: OutcomeOptions): Record<string, unknown> {
  return withoutEmpty({
    holdToken: card.holdToken,
    deckToken,
    campaignId,
    phoneId: form.phoneId,
    note: form.note.trim(),
    office: officeOf(form),
    next,
    shownMs,
  })
}

/** Outcomes where the caller says whether somebody was talked to (queue.md "Outcomes"). */
export function asksTalked({ outcome }: Pick<OutcomeForm, 'outcome'>, card: Card): boolean {
  return outcome === 'no_six_months' || (outcome === 'no' && stepOf(ladderOf(card)) !== 'open')
}

/** Nej/Återkom 6 mån: yes unless said otherwise; Nej from the ladder: only if somebody is ticked. */
export function talkedDefault({ outcome, isTalkTicked }: OutcomeForm): boolean {
  return outcome === 'no_six_months' || isTalkTicked
}

function wrongFields({ outcome, reason, case: careCase, urgent, wholeCompany, headOffice }: OutcomeForm) {
  if (outcome !== 'wrong') return {}
  if (reason === 'head_office') return { reason, headOffice: headOfficeOf(headOffice) }
  if (reason !== 'address_care') return { reason }
  const isWhole = careCase === 'no_calls' && wholeCompany
  return { reason, case: careCase, urgent: urgent || null, wholeCompany: isWhole || null }
}

function headOfficeOf(headOffice: OutcomeForm['headOffice']) {
  if (headOffice?.kind === 'found') return { organizationId: headOffice.organizationId }
  if (!headOffice) return null
  return withoutEmpty({ legalName: headOffice.legalName.trim(), phone: headOffice.phone.trim() })
}

/** Who was spoken to: told when it is ticked, and always for a Prio. */
function contactFields({ outcome, isTalkTicked, contactId, newContact }: OutcomeForm) {
  if (newContact) {
    const { firstName, lastName, title } = newContact
    return {
      contact: withoutEmpty({ firstName: firstName.trim(), lastName: lastName.trim(), title: title.trim() }),
    }
  }
  return outcome === 'callback_prio' || isTalkTicked ? { contactId } : {}
}

function officeOf({ isOfficeOpen, office }: OutcomeForm) {
  if (!isOfficeOpen) return null
  return Object.entries(office).map(([type, fields]) => withoutEmpty({ ...trimmed(fields), type }))
}

function trimmed(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.trim()]))
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}
