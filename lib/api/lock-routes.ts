import * as z from 'zod'
import { extendLock } from '@/lib/locks/extend-lock'
import { listCompeting } from '@/lib/locks/list-competing'
import { listLocks } from '@/lib/locks/list-locks'
import { listTakers } from '@/lib/locks/list-takers'
import { releaseLock } from '@/lib/locks/release-lock'
import { lockExtension, lockRelease, lockSteering, lockTakeOver, steeringUndo } from '@/lib/locks/schema'
import { steerLocks } from '@/lib/locks/steer-locks'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { undoSteering } from '@/lib/locks/undo-steering'
import {
  competingSchema,
  lockAnswerSchema,
  locksSchema,
  steeredSchema,
  takersSchema,
  undoneSchema,
} from './answers/locks'
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
  steeringRoutes(api)
}

/** One or many at once, and what a supervisor needs to know for it. */
function steeringRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/locks/takers',
    tag,
    summary: 'Vilka som kan ta över löften, och hur många de har',
    right: 'lock.steer',
    answer: takersSchema,
    run: ({ context }) => listTakers(context),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/locks/competing',
    tag,
    summary: 'Löften på adresser som någon annan redan hade låst',
    right: 'lock.steer',
    answer: competingSchema,
    run: async ({ context }) => ({ competing: await listCompeting(context) }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/locks/steer',
    tag,
    summary: 'Förläng, ge bort eller släpp löften, ett eller många, i ett svep',
    right: 'lock.steer',
    body: lockSteering,
    answer: steeredSchema,
    run: ({ context, body }) => steerLocks(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/locks/steer/undo',
    tag,
    summary: 'Ångra det senaste som gjordes med löften, inom tio minuter',
    right: 'lock.steer',
    body: steeringUndo,
    answer: undoneSchema,
    run: ({ context, body }) => undoSteering(context, body),
  })
}
