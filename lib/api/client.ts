import type { NoteInput, OutcomeInput, UndoInput } from '@/lib/calls/schema'
import type { DeskQuery } from '@/lib/desk/schema'
import type { DraftInput, NextInput, OpenInput, ReleaseInput, TakeOverInput } from '@/lib/queue/schema'
import type { CardAnswer, DeskSnapshot, OutcomeAnswer } from '@/lib/queue/types'
import type { SignInInput } from '@/lib/sessions/schema'
import type { OwnSession, SessionUser } from '@/lib/sessions/types'
import { ask, withQuery } from './ask'

/** The API as pages use it, one function for each route. Every one throws ApiError. */
export const api = {
  session: {
    signIn: (input: SignInInput) => ask<{ user: SessionUser }>('POST', '/api/session', input),
    who: () => ask<{ user: SessionUser }>('GET', '/api/session'),
    signOut: () => ask<void>('DELETE', '/api/session'),
    mine: () => ask<{ sessions: OwnSession[] }>('GET', '/api/session/mine'),
    end: (id: number) => ask<void>('DELETE', `/api/session/${id}`),
  },
  desk: {
    load: (query: DeskQuery = {}) => ask<DeskSnapshot>('GET', withQuery('/api/desk', query)),
    next: (input: NextInput) => ask<CardAnswer>('POST', '/api/desk/next', input),
    saveOutcome: (input: OutcomeInput) => ask<OutcomeAnswer>('POST', '/api/desk/outcome', input),
    undo: (input: UndoInput) => ask<CardAnswer>('POST', '/api/desk/undo', input),
    open: (input: OpenInput) => ask<CardAnswer>('POST', '/api/desk/open', input),
    takeOver: (input: TakeOverInput) => ask<DeskSnapshot>('POST', '/api/desk/take-over', input),
    release: (input: ReleaseInput) => ask<CardAnswer>('POST', '/api/desk/release', input),
    writeNote: (input: NoteInput) => ask<{ activityId: number }>('POST', '/api/desk/note', input),
    saveDraft: (input: DraftInput) => ask<void>('PUT', '/api/desk/draft', input),
    /** On the way out of a tab; the answer is not waited for. */
    close: (screenId: string) => {
      const body = new Blob([JSON.stringify({ screenId })], { type: 'application/json' })
      navigator.sendBeacon('/api/desk/close', body)
    },
  },
}
