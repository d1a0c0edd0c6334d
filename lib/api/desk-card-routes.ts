import { loadDesk } from '@/lib/desk/load-desk'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { closeScreen } from '@/lib/queue/close-screen'
import { openCompany } from '@/lib/queue/open-company'
import { releaseHold } from '@/lib/queue/release-hold'
import { saveDraft } from '@/lib/queue/save-draft'
import { CloseScreenInput, DraftInput, NextInput, OpenInput, ReleaseInput, TakeOverInput } from '@/lib/queue/schema'
import { takeOverScreen } from '@/lib/queue/take-over-screen'
import { cardAnswerSchema, snapshotSchema } from './answers/desk'
import { endpoint } from './endpoint'
import type { Api } from './types'

const tag = 'Skrivbordet'

/** Which card stands on the desk, and what is half written on it. */
export function deskCardRoutes(api: Api): void {
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
