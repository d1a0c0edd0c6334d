import { recentCalls } from '@/lib/activities/load-activities'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { DAY_MS } from '@/lib/calendar/day-number'
import { linkHeadOffice } from '@/lib/calls/link-head-office'
import type { CallOnCard } from '@/lib/calls/load-call'
import { markNumber } from '@/lib/calls/mark-number'
import type { CallInput } from '@/lib/calls/schema'
import type { UndoRecord } from '@/lib/calls/undo-record'
import type { Work } from '@/lib/context'
import type { OfficeTaskType } from '@/lib/office/types'
import { suppress } from '@/lib/suppression/suppress'

export interface TaskToSend {
  type: OfficeTaskType
  details: Record<string, unknown>
  urgent: boolean
}
/** What undo puts back, and what the office is asked. */
export interface WrongEffect {
  undo: Pick<UndoRecord, 'numbers' | 'stopId' | 'endedLockIds' | 'headOffice' | 'customer' | 'order'>
  tasks: TaskToSend[]
}
interface WrongCall {
  call: CallOnCard
  input: CallInput
  staysOnDesk: boolean
}

const EVIDENCE_DAYS = 365
const EVIDENCE_CALLS = 10

/** Fel: each reason's own consequence outside the entry (S20-S29). Errors: invalid (head office). */
export async function applyWrong(work: Work, wrong: WrongCall): Promise<WrongEffect> {
  const { call, input } = wrong
  switch (input.reason) {
    case 'dead_number':
      return markDead(work, wrong)
    case 'private_person':
      return barPrivatePerson(work, call)
    case 'head_office':
      if (!input.headOffice) return NOTHING
      return { tasks: [], undo: { headOffice: await linkHeadOffice(work, { call, headOffice: input.headOffice }) } }
    case 'address_care':
      return sendToAddressCare(work, wrong)
    default:
      return NOTHING
  }
}

const NOTHING: WrongEffect = { undo: {}, tasks: [] }

async function markDead(work: Work, { call, staysOnDesk }: WrongCall): Promise<WrongEffect> {
  if (!call.called) return NOTHING
  const { e164 } = call.called
  const numbers = await markNumber(work, { e164, status: 'dead' })
  await recomputeBars(work, { organizationIds: [call.company.id], numbers: [e164] })
  if (staysOnDesk) return { undo: { numbers }, tasks: [] }
  const details = { e164, customerNo: call.company.customerNo, recentCalls: await evidenceOf(work, call) }
  return { undo: { numbers }, tasks: [{ type: 'dead_numbers', details, urgent: false }] }
}

/** The number is barred in every campaign, the company leaves every queue (S21). */
async function barPrivatePerson(work: Work, call: CallOnCard): Promise<WrongEffect> {
  const e164 = call.called?.e164 ?? null
  const numbers = e164 ? await markNumber(work, { e164, status: 'private' }) : []
  const stop = await suppress(work, {
    organizationId: call.company.id,
    e164,
    case: 'private_person',
    urgent: false,
    wholeCompany: false,
    note: '',
  })
  return { undo: { numbers, ...stop }, tasks: [] }
}

/** Akut Adressvård (S24-S29): the stop of its case at once, and the case to the office with the recent calls. */
async function sendToAddressCare(work: Work, { call, input }: WrongCall): Promise<WrongEffect> {
  if (!input.case) return NOTHING
  const { company, called } = call
  const calls = await evidenceOf(work, call)
  const urgent = input.case === 'no_calls' || input.urgent === true
  const { stopId: suppressionId } = await suppress(work, {
    organizationId: company.id,
    e164: called?.e164 ?? null,
    case: input.case,
    urgent,
    wholeCompany: input.wholeCompany ?? false,
    note: input.note ?? '',
  })
  const details = {
    case: input.case,
    suppressionId,
    e164: called?.e164 ?? null,
    customerNo: company.customerNo,
    isAngry: input.urgent === true,
    recentCalls: calls,
  }
  return { undo: {}, tasks: [{ type: 'address_care', details, urgent }] }
}

function evidenceOf({ tx, now }: Work, { company, phones }: CallOnCard) {
  return recentCalls(tx, {
    organizationId: company.id,
    numbers: phones.map(({ e164 }) => e164),
    orgNo: company.orgNo,
    since: now - EVIDENCE_DAYS * DAY_MS,
    limit: EVIDENCE_CALLS,
  })
}
