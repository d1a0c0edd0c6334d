import { PlaceOrderInput } from '@/lib/calls/order-schema'
import { placeOrder } from '@/lib/calls/place-order'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { NoteInput, OutcomeInput, UndoInput } from '@/lib/calls/schema'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { writeNote } from '@/lib/calls/write-note'
import { listCallbacks } from '@/lib/desk/list-callbacks'
import { loadDesk } from '@/lib/desk/load-desk'
import { DeskQuery } from '@/lib/desk/schema'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { closeScreen } from '@/lib/queue/close-screen'
import { openCompany } from '@/lib/queue/open-company'
import { releaseHold } from '@/lib/queue/release-hold'
import { saveDraft } from '@/lib/queue/save-draft'
import { CloseScreenInput, DraftInput, NextInput, OpenInput, ReleaseInput, TakeOverInput } from '@/lib/queue/schema'
import { takeOverScreen } from '@/lib/queue/take-over-screen'
import { noteAnswerSchema } from './answers/calls'
import {
  callbacksSchema,
  cardAnswerSchema,
  orderAnswerSchema,
  outcomeAnswerSchema,
  snapshotSchema,
} from './answers/desk'
import { endpoint } from './endpoint'
import type { Api } from './types'

const tag = 'Skrivbordet'

/** What a caller does with the card in front of them. */
export function deskRoutes(api: Api): void {
  readingRoutes(api)
  cardRoutes(api)
  outcomeRoutes(api)
}

function readingRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/desk',
    tag,
    summary: 'Allt som skrivbordet visar, som det är nu',
    right: 'api.read',
    query: DeskQuery,
    answer: snapshotSchema,
    run: ({ context, query }) => loadDesk(context, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/callbacks',
    tag,
    summary: 'Mina återkomster, den tidigaste först',
    right: 'queue.work',
    answer: callbacksSchema,
    run: async ({ context }) => ({ callbacks: await listCallbacks(context) }),
  })
}

function cardRoutes(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/api/desk/next',
    tag,
    summary: 'Nästa kort, eller det som inte blev klart',
    right: 'queue.work',
    body: NextInput,
    answer: cardAnswerSchema,
    run: ({ context, body }) => claimNextCard(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/desk/open',
    tag,
    summary: 'Öppna ett företag för samtal; det nuvarande kortet väntar',
    right: 'company.open',
    body: OpenInput,
    answer: cardAnswerSchema,
    run: ({ context, body }) => openCompany(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/desk/take-over',
    tag,
    summary: 'Ta över korten från min andra skärm',
    right: 'company.open',
    body: TakeOverInput,
    answer: snapshotSchema,
    async run({ context, body }) {
      await takeOverScreen(context, body)
      return loadDesk(context, { screenId: body.screenId })
    },
  })
  endpoint(api, {
    method: 'post',
    path: '/api/desk/release',
    tag,
    summary: 'Lämna tillbaka kortet utan utfall',
    right: 'company.open',
    body: ReleaseInput,
    answer: cardAnswerSchema,
    run: ({ context, body }) => releaseHold(context, body),
  })
  endpoint(api, {
    method: 'put',
    path: '/api/desk/draft',
    tag,
    summary: 'Behåll halvskriven notering och checklista',
    right: 'company.open',
    body: DraftInput,
    run: ({ context, body }) => saveDraft(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/desk/close',
    tag,
    summary: 'Fliken stängs: kortet går tillbaka efter två minuter',
    right: 'company.open',
    body: CloseScreenInput,
    run: ({ context, body }) => closeScreen(context, body),
  })
}

function outcomeRoutes(api: Api): void {
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
