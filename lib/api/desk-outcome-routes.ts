import { PlaceOrderInput } from '@/lib/calls/order-schema'
import { placeOrder } from '@/lib/calls/place-order'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { NoteInput, OutcomeInput, UndoInput } from '@/lib/calls/schema'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { writeNote } from '@/lib/calls/write-note'
import { noteAnswerSchema } from './answers/calls'
import { cardAnswerSchema, orderAnswerSchema, outcomeAnswerSchema } from './answers/desk'
import { endpoint } from './endpoint'
import type { Api } from './types'

const tag = 'Skrivbordet'

/** What came of the call, and taking it back. */
export function deskOutcomeRoutes(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/api/desk/outcome',
    tag,
    summary: 'Spara, och med next Spara/nästa',
    right: 'queue.work',
    body: OutcomeInput,
    answer: outcomeAnswerSchema,
    run: ({ context, body }) => recordOutcome(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/desk/order',
    tag,
    summary: 'Lägg ordern med sin checklista, och med next Spara/nästa',
    right: 'order.place',
    body: PlaceOrderInput,
    answer: orderAnswerSchema,
    run: ({ context, body }) => placeOrder(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/desk/undo',
    tag,
    summary: 'Ångra inom en minut',
    right: 'order.place',
    body: UndoInput,
    answer: cardAnswerSchema,
    run: ({ context, body }) => undoOutcome(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/desk/note',
    tag,
    summary: 'Notering utan kort',
    right: 'note.write',
    body: NoteInput,
    answer: noteAnswerSchema,
    run: ({ context, body }) => writeNote(context, body),
  })
}
