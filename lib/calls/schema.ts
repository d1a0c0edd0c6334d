import * as z from 'zod'
import { CALL_OUTCOMES, type Outcome, WRONG_REASONS } from '@/lib/calls/types'
import { id } from '@/lib/ids'
import { OfficeRequest } from '@/lib/office/schema'

const commandId = z.uuid('Kommandot saknar ett giltigt id.')
const name = z.string().trim().min(1, 'Fyll i namnet.').max(80)
/** A screen that slept for a day says no more than one that stood for a day. */
export const shownMs = z.int().min(0).max(86_400_000)
const instant = z.iso.datetime({ offset: true, error: 'Skriv tiden som ISO 8601.' })

/** Cases of Akut Adressvård that a caller can choose (S25-S27). */
export const ADDRESS_CARE_CASES = ['recently_called', 'ceased', 'no_calls'] as const

/** The head office's card: one that was found, or what is needed to make it (S23). */
export const HeadOffice = z.union([
  z.strictObject({ organizationId: id }),
  z.strictObject({
    legalName: z.string().trim().min(2, 'Fyll i huvudkontorets namn.').max(200),
    phone: z.string().trim().max(40).optional(),
  }),
])

export type HeadOffice = z.infer<typeof HeadOffice>

export const NewContact = z.strictObject({
  firstName: name,
  lastName: name,
  title: z.string().trim().max(80).optional(),
})

const fields = z.strictObject({
  commandId,
  holdToken: z.string().min(1).max(80),
  /** The deck card that the screen has shown as next. */
  deckToken: z.string().min(1).max(80).optional(),
  /** The campaign that the caller works, when the card is a promise from another one. */
  campaignId: id.optional(),
  outcome: z.enum(CALL_OUTCOMES, 'Välj ett utfall.'),
  reason: z.enum(WRONG_REASONS, 'Välj en orsak.').optional(),
  case: z.enum(ADDRESS_CARE_CASES, 'Välj vad kunden sa.').optional(),
  /** Arg över att vi ringt dubbelt (S28). */
  urgent: z.boolean().optional(),
  /** Vill inte bli uppringd: all workplaces of the company. */
  wholeCompany: z.boolean().optional(),
  /** The number that was called. */
  phoneId: id.optional(),
  headOffice: HeadOffice.optional(),
  goOnReason: z.string().trim().min(1).max(300).optional(),
  callbackAt: instant.optional(),
  talked: z.boolean().optional(),
  /** Ej svar with somebody marked as spoken to: the caller was asked, and kept it. */
  talkNoted: z.boolean().optional(),
  /** How long the card has stood on the screen, milliseconds. */
  shownMs: shownMs.optional(),
  contactId: id.optional(),
  contact: NewContact.optional(),
  note: z.string().max(4000, 'Noteringen är för lång, högst 4 000 tecken.').optional(),
  office: z.array(OfficeRequest).max(5).optional(),
  next: z.boolean(),
})
type Fields = z.infer<typeof fields>

/** Spara and Spara/nästa (POST /api/desk/outcome, api.md): the shape, and what each outcome needs. */
export const OutcomeInput = fields.superRefine((input, context) => {
  for (const [field, message] of missingIn(input)) context.addIssue({ code: 'custom', path: [field], message })
})
export type OutcomeInput = Fields
/** What is recorded of a call: an order comes with its checklist, by another route. */
export type CallInput = Omit<OutcomeInput, 'outcome'> & { outcome: Outcome }

export const UndoInput = z.strictObject({ commandId, activityId: id })
export type UndoInput = z.infer<typeof UndoInput>

export const NoteInput = z.strictObject({
  commandId,
  organizationId: id,
  note: z.string().trim().min(1, 'Skriv något i noteringen.').max(4000, 'Noteringen är för lång, högst 4 000 tecken.'),
})
export type NoteInput = z.infer<typeof NoteInput>

/** Fields that an outcome needs and lacks, or has and may not have, with what to say about each. */
function missingIn(input: Fields): Array<[keyof Fields, string]> {
  const wrong: Array<[keyof Fields, string]> = []
  const need = (isMissing: boolean, field: keyof Fields, message: string) => {
    if (isMissing) wrong.push([field, message])
  }
  const { outcome, reason, office = [] } = input
  const isPrio = outcome === 'callback_prio'
  need(isPrio && !input.callbackAt, 'callbackAt', 'Välj när du ska ringa tillbaka.')
  need(isPrio && !input.contactId && !input.contact, 'contactId', 'Välj vem du har talat med.')
  need(outcome === 'wrong' && !reason, 'reason', 'Välj vad som är fel.')
  need(outcome !== 'wrong' && reason !== undefined, 'reason', 'Orsaken hör till utfallet Fel.')
  need(reason === 'dead_number' && !input.phoneId, 'phoneId', 'Välj vilket nummer som är fel.')
  need(reason === 'head_office' && !input.headOffice, 'headOffice', 'Välj eller skapa huvudkontoret.')
  need(reason === 'address_care' && !input.case, 'case', 'Välj vad kunden sa.')
  need(reason !== 'address_care' && input.case !== undefined, 'case', 'Fallet hör till Akut Adressvård.')
  need(input.urgent === true && reason !== 'address_care', 'urgent', 'Rutan hör till Akut Adressvård.')
  need(!isPrio && outcome !== 'callback' && !!input.callbackAt, 'callbackAt', 'Tiden hör till Återkom.')
  need(!!input.contactId && !!input.contact, 'contact', 'Välj en kontakt eller lägg till en ny, inte båda.')
  need(
    new Set(office.map(({ type }) => type)).size < office.length,
    'office',
    'Samma sak till AD kan bara väljas en gång.',
  )
  need(office.some(({ type }) => type === 'other') && !input.note?.trim(), 'note', 'Skriv till AD vad som ska göras.')
  return wrong
}
