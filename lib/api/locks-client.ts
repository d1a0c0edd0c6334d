import type * as z from 'zod'
import type { CompetingPromise } from '@/lib/locks/list-competing'
import type { ListedLock } from '@/lib/locks/list-locks'
import type { Takers } from '@/lib/locks/list-takers'
import type { LockExtension, LockRelease, LockTakeOver, lockSteering, SteeringUndo } from '@/lib/locks/schema'
import type { LockAnswer, SteeredLocks, UndoneSteering } from '@/lib/locks/types'
import { ask } from './ask'

/** Address locks and their promises. Every function throws ApiError. */
export const locksApi = {
  list: () => ask<{ locks: ListedLock[] }>('GET', '/api/locks'),
  takers: () => ask<Takers>('GET', '/api/locks/takers'),
  competing: () => ask<{ competing: CompetingPromise[] }>('GET', '/api/locks/competing'),
  extend: ({ lockId, ...body }: LockExtension) => ask<LockAnswer>('POST', `/api/locks/${lockId}/extend`, body),
  takeOver: ({ lockId, ...body }: LockTakeOver) => ask<LockAnswer>('POST', `/api/locks/${lockId}/take-over`, body),
  release: ({ lockId, ...body }: LockRelease) => ask<LockAnswer>('POST', `/api/locks/${lockId}/release`, body),
  steer: (input: z.input<typeof lockSteering>) => ask<SteeredLocks>('POST', '/api/locks/steer', input),
  undo: (input: SteeringUndo) => ask<UndoneSteering>('POST', '/api/locks/steer/undo', input),
}
