import type * as z from 'zod'
import type { NoteInput, OutcomeInput, UndoInput } from '@/lib/calls/schema'
import type { contactChange, newContact } from '@/lib/contacts/schema'
import type { DeskQuery } from '@/lib/desk/schema'
import type { AddedNumber } from '@/lib/organizations/add-number'
import type { CompanyHit, CompanyView } from '@/lib/organizations/company-view'
import type { basicsChange, newNumber } from '@/lib/organizations/schema'
import type {
  CloseScreenInput,
  DraftInput,
  NextInput,
  OpenInput,
  ReleaseInput,
  TakeOverInput,
} from '@/lib/queue/schema'
import type { CardActivity, CardAnswer, DeskSnapshot, OutcomeAnswer } from '@/lib/queue/types'
import { ask, withQuery } from './ask'

/** What the desk asks all day. Apart from the rest of the API, so that the first card does not wait for that. Every one throws ApiError. */
export const deskApi = {
  load: (query: DeskQuery = {}) => ask<DeskSnapshot>('GET', withQuery('/api/desk', query)),
  next: (input: NextInput) => ask<CardAnswer>('POST', '/api/desk/next', input),
  saveOutcome: (input: OutcomeInput) => ask<OutcomeAnswer>('POST', '/api/desk/outcome', input),
  undo: (input: UndoInput) => ask<CardAnswer>('POST', '/api/desk/undo', input),
  open: (input: OpenInput) => ask<CardAnswer>('POST', '/api/desk/open', input),
  takeOver: (input: TakeOverInput) => ask<DeskSnapshot>('POST', '/api/desk/take-over', input),
  close: (input: CloseScreenInput) => ask<void>('POST', '/api/desk/close', input),
  release: (input: ReleaseInput) => ask<CardAnswer>('POST', '/api/desk/release', input),
  writeNote: (input: NoteInput) => ask<{ activityId: number }>('POST', '/api/desk/note', input),
  saveDraft: (input: DraftInput) => ask<void>('PUT', '/api/desk/draft', input, { keepalive: true }),
}

/** Companies, their numbers and their people. */
export const companiesApi = {
  search: (q: string) => ask<{ companies: CompanyHit[] }>('GET', withQuery('/api/companies/search', { q })),
  load: (id: number) => ask<CompanyView>('GET', `/api/companies/${id}`),
  /** The newest, or those older than the one that is last on the screen. */
  activities: (id: number, older: { beforeAt?: string; beforeId?: number } = {}) =>
    ask<{ activities: CardActivity[] }>('GET', withQuery(`/api/companies/${id}/activities`, older)),
  edit: ({ organizationId, ...body }: z.input<typeof basicsChange>) =>
    ask<{ version: number }>('PATCH', `/api/companies/${organizationId}`, body),
  addNumber: ({ organizationId, ...body }: z.input<typeof newNumber>) =>
    ask<AddedNumber>('POST', `/api/companies/${organizationId}/numbers`, body),
  addContact: ({ organizationId, ...body }: z.input<typeof newContact>) =>
    ask<{ contactId: number }>('POST', `/api/companies/${organizationId}/contacts`, body),
  editContact: ({ contactId, ...body }: z.input<typeof contactChange>) =>
    ask<{ version: number }>('PATCH', `/api/contacts/${contactId}`, body),
}
