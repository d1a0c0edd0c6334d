import type { Outcome, WrongReason } from '@/lib/calls/types'

/** What files call the outcomes. */
export const OUTCOME_NAMES: Record<Outcome, string> = {
  callback: 'Återkom',
  callback_prio: 'Återkom Prio',
  no: 'Nej',
  no_six_months: 'Nej/Återkom 6 mån',
  no_answer: 'Ej svar',
  busy: 'Upptaget',
  wrong: 'Fel',
  order: 'Order',
}

export const REASON_NAMES: Record<WrongReason, string> = {
  dead_number: 'Spärrton & Fax',
  private_person: 'Privatperson',
  unauthorized_contact: 'Obehörig kontaktperson',
  head_office: 'HK-hänvisning',
  address_care: 'Akut Adressvård',
}
