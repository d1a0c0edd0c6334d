import * as z from 'zod'
import { shownMs } from '@/lib/calls/schema'
import { id } from '@/lib/ids'
import { OfficeRequest } from '@/lib/office/schema'
import { OrderInput } from '@/lib/orders/schema'

const token = z.string().min(1).max(80)

/** POST /api/desk/order (api.md): an outcome with its checklist. */
export const PlaceOrderInput = z
  .strictObject({
    commandId: z.uuid('Kommandot saknar ett giltigt id.'),
    holdToken: token,
    /** The deck card that the screen has shown as next. */
    deckToken: token.optional(),
    /** The campaign that the caller works, when the card is a promise from another one. */
    campaignId: id.optional(),
    /** The number that was called. */
    phoneId: id.optional(),
    /** How long the card has stood on the screen, milliseconds. */
    shownMs: shownMs.optional(),
    order: OrderInput,
    note: z.string().max(4000, 'Noteringen är för lång, högst 4 000 tecken.').optional(),
    office: z.array(OfficeRequest).max(5).optional(),
    next: z.boolean(),
  })
  .superRefine(({ office = [], note }, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const types = office.map(({ type }) => type)
    if (new Set(types).size < types.length) refuse('office', 'Samma sak till AD kan bara väljas en gång.')
    if (types.includes('other') && !note?.trim()) refuse('note', 'Skriv till AD vad som ska göras.')
  })
export type PlaceOrderInput = z.infer<typeof PlaceOrderInput>
