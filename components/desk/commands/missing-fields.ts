import type { DeskWords } from '@/components/messages/desk-sv'
import { asksForReason } from '@/lib/calls/outcome-check'
import type { Card } from '@/lib/queue/types'
import { ladderOf, type OutcomeForm } from '../state/outcome-form'

/** Characters that a note may have, as the server has it. */
export const MAX_NOTE = 4000

export type FormErrors = Record<string, string>

/** What an outcome needs and lacks, each with what to do about it (the same rules as the server's, lib/calls/schema.ts). */
export function missingFields(form: OutcomeForm, card: Card, words: DeskWords): FormErrors {
  const { missing } = words.pad
  const { outcome, reason } = form
  const errors: FormErrors = { ...contactErrors(form, words), ...officeErrors(form, words) }
  if (!outcome) errors.outcome = words.pad.chooseOutcome
  if (outcome === 'wrong' && !reason) errors.reason = missing.reason
  if (reason === 'dead_number' && !form.phoneId) errors.phoneId = missing.phoneId
  if (reason === 'head_office' && !hasHeadOffice(form)) errors.headOffice = missing.headOffice
  if (reason === 'address_care' && !form.case) errors.case = missing.case
  if (outcome && asksForReason(ladderOf(card), outcome) && !form.goOnReason.trim()) {
    errors.goOnReason = missing.goOnReason
  }
  if (form.note.length > MAX_NOTE) errors.note = words.note.tooLong
  return errors
}

function contactErrors({ outcome, contactId, newContact }: OutcomeForm, { pad }: DeskWords): FormErrors {
  if (newContact && (!newContact.firstName.trim() || !newContact.lastName.trim())) {
    return { contact: pad.missing.contact }
  }
  return outcome === 'callback_prio' && !contactId && !newContact ? { contactId: pad.missing.contactId } : {}
}

function hasHeadOffice({ headOffice }: OutcomeForm): boolean {
  return headOffice?.kind === 'found' || (headOffice?.legalName.trim().length ?? 0) >= 2
}

/** What each kind of "Skicka till AD" asks for. */
function officeErrors({ isOfficeOpen, office, note }: OutcomeForm, words: DeskWords): FormErrors {
  if (!isOfficeOpen) return {}
  const { missing, badPostalCode, badEmail, chooseType, noteMissing } = words.office
  const errors: FormErrors = {}
  const { other_diploma_address: diploma, invoice_by_mail: invoice, directed } = office
  if (Object.keys(office).length === 0) errors.office = chooseType
  if (diploma) {
    if (!diploma.street?.trim()) errors['office.street'] = missing
    if (!/^\d{3} ?\d{2}$/.test(diploma.postalCode?.trim() ?? '')) errors['office.postalCode'] = badPostalCode
    if (!diploma.city?.trim()) errors['office.city'] = missing
  }
  if (invoice && !/^\S+@\S+\.\S+$/.test(invoice.email?.trim() ?? '')) errors['office.email'] = badEmail
  if (directed && !directed.receiver?.trim()) errors['office.receiver'] = missing
  if (office.other && !note.trim()) errors.office = noteMissing
  return errors
}
