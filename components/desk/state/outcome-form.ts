import { stepOf } from '@/lib/calls/outcome-check'
import type { Outcome, WrongReason } from '@/lib/calls/types'
import type { SendableType } from '@/lib/office/types'
import type { Card } from '@/lib/queue/types'
import { keptOrderOf, type OrderDraft } from './order-draft'

export type AddressCareCase = 'recently_called' | 'ceased' | 'no_calls'
/** What is asked once before saving; answered by one key. */
export type Question = 'talked' | 'six_months' | 'care' | 'time'
export type HeadOfficeChoice =
  | { kind: 'found'; organizationId: number; name: string }
  | { kind: 'new'; legalName: string; phone: string }
export interface NewContactFields {
  firstName: string
  lastName: string
  title: string
}
export type OfficeFields = Record<string, string>

/** What the caller has filled in about the card on the desk. */
export interface OutcomeForm {
  outcome: Outcome | null
  reason: WrongReason | null
  case: AddressCareCase | null
  urgent: boolean
  wholeCompany: boolean
  /** The number that is called: dialled, shown large, and the one that Spärrton names. */
  phoneId: number | null
  headOffice: HeadOfficeChoice | null
  goOnReason: string
  timeText: string
  /** A quick pick or an answered question; null when the text decides. Epoch milliseconds. */
  pickedAt: number | null
  isTalkTicked: boolean
  /** What was answered where an outcome asks whether somebody was talked to. */
  saysTalked: boolean | null
  contactId: number | null
  newContact: NewContactFields | null
  isOfficeOpen: boolean
  office: Partial<Record<SendableType, OfficeFields>>
  note: string
  /** The order that is being taken; null until something is written in it. */
  order: OrderDraft | null
  errors: Record<string, string>
  question: Question | null
  /** Whether the save that asked wanted the next card. */
  wantsNext: boolean
  /** Questions that have been answered by keeping the outcome. */
  kept: readonly Question[]
  /** False until the caller has chosen or written something: a second Enter saves no card that was not looked at. */
  isTouched: boolean
}

/** A card as it comes: best contact and number chosen, the draft in place, Nej where the ladder says so (S11). */
export function formFor(card: Card | null): OutcomeForm {
  const contact = card?.contacts.find((one) => one.isDecisionMaker) ?? card?.contacts[0]
  const { order, isOrder } = keptOrderOf(card?.draft?.checklist)
  return {
    ...EMPTY,
    outcome: isOrder ? 'order' : card && stepOf(ladderOf(card)) === 'default_no' ? 'no' : null,
    phoneId: callableOf(card)[0]?.id ?? null,
    contactId: contact?.id ?? null,
    note: card?.draft?.note ?? '',
    order,
  }
}

export function ladderOf({ attempts, proposeNoAt, attemptLimit }: Card) {
  return { attempts, proposeNoAt, attemptLimit }
}

/** Numbers that may be dialled. */
export function callableOf(card: Card | null) {
  return card?.organization.phones.filter((phone) => phone.status === 'ok') ?? []
}

const EMPTY: OutcomeForm = {
  outcome: null,
  reason: null,
  case: null,
  urgent: false,
  wholeCompany: false,
  phoneId: null,
  headOffice: null,
  goOnReason: '',
  timeText: '',
  pickedAt: null,
  isTalkTicked: false,
  saysTalked: null,
  contactId: null,
  newContact: null,
  isOfficeOpen: false,
  office: {},
  note: '',
  order: null,
  errors: {},
  question: null,
  wantsNext: true,
  kept: [],
  isTouched: false,
}
