import type * as z from 'zod'
import type { NoteInput, OutcomeInput, UndoInput } from '@/lib/calls/schema'
import type { DeskQuery } from '@/lib/desk/schema'
import type { LockExtension, LockRelease, LockTakeOver } from '@/lib/locks/schema'
import type { LockAnswer } from '@/lib/locks/types'
import type { DraftInput, NextInput, OpenInput, ReleaseInput, TakeOverInput } from '@/lib/queue/schema'
import type { Callback, CardAnswer, DeskSnapshot, OutcomeAnswer } from '@/lib/queue/types'
import type { SignInInput } from '@/lib/sessions/schema'
import type { OwnSession, SessionUser } from '@/lib/sessions/types'
import type { UrgentStop } from '@/lib/suppression/list-urgent'
import type { newStop, StopLift } from '@/lib/suppression/schema'
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
  callbacks: {
    mine: () => ask<{ callbacks: Callback[] }>('GET', '/api/callbacks'),
  },
  locks: {
    extend: ({ lockId, ...body }: LockExtension) => ask<LockAnswer>('POST', `/api/locks/${lockId}/extend`, body),
    takeOver: ({ lockId, ...body }: LockTakeOver) => ask<LockAnswer>('POST', `/api/locks/${lockId}/take-over`, body),
    release: ({ lockId, ...body }: LockRelease) => ask<LockAnswer>('POST', `/api/locks/${lockId}/release`, body),
  },
  suppressions: {
    urgent: () => ask<{ stops: UrgentStop[] }>('GET', '/api/suppressions/urgent'),
    add: (input: z.input<typeof newStop>) => ask<{ suppressionId: number }>('POST', '/api/suppressions', input),
    lift: ({ suppressionId, ...body }: StopLift) =>
      ask<{ suppressionId: number }>('POST', `/api/suppressions/${suppressionId}/lift`, body),
  },
}
