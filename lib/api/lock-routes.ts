import * as z from 'zod'
import { extendLock } from '@/lib/locks/extend-lock'
import { listLocks } from '@/lib/locks/list-locks'
import { releaseLock } from '@/lib/locks/release-lock'
import { lockExtension, lockRelease, lockTakeOver } from '@/lib/locks/schema'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { lockAnswerSchema, locksSchema } from './answers/locks'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const tag = 'Lås på adressen'
const listQuery = z.strictObject({ overdueFrom: z.coerce.number().int().min(0).max(365).default(0) })

/** Address locks (Återkom Prio): the owner gives back, supervisors steer. */
export function lockRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/locks',
    tag,
    summary: 'Öppna lås, de mest försenade först',
    right: 'lock.steer',
    query: listQuery,
    answer: locksSchema,
    run: async ({ context, query }) => ({ locks: await listLocks(context, query) }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/locks/{id}/extend',
    tag,
    summary: 'Ge löftet en ny tid',
    right: 'lock.steer',
    params: idParams,
    body: lockExtension.omit({ lockId: true }),
    answer: lockAnswerSchema,
    run: ({ context, params, body }) => extendLock(context, { ...body, lockId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/locks/{id}/take-over',
    tag,
    summary: 'Ta över löftet, eller ge det till någon annan',
    right: 'lock.steer',
    params: idParams,
    body: lockTakeOver.omit({ lockId: true }),
    answer: lockAnswerSchema,
    run: ({ context, params, body }) => takeOverLock(context, { ...body, lockId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/locks/{id}/release',
    tag,
    summary: 'Lämna tillbaka sitt lås, eller släpp någon annans',
    right: 'lock.give-back',
    params: idParams,
    body: lockRelease.omit({ lockId: true }),
    answer: lockAnswerSchema,
    run: ({ context, params, body }) => releaseLock(context, { ...body, lockId: params.id }),
  })
}
