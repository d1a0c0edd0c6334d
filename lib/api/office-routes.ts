import { answerTask } from '@/lib/inbox/answer-task'
import { finishTogether, reopenTogether } from '@/lib/inbox/bulk-tasks'
import { customerSaidYes } from '@/lib/inbox/customer-said-yes'
import { finishTask } from '@/lib/inbox/finish-task'
import { forwardOrder } from '@/lib/inbox/forward-order'
import { giveBackTask } from '@/lib/inbox/give-back-task'
import { liftFromTask } from '@/lib/inbox/lift-from-task'
import { listCallers } from '@/lib/inbox/list-callers'
import { listSameType, listSent, listTasks } from '@/lib/inbox/list-tasks'
import { loadTask } from '@/lib/inbox/load-task'
import { reopenTask } from '@/lib/inbox/reopen-task'
import {
  batchCommand,
  bulkDone,
  callersQuery,
  saidYes,
  sameTypeQuery,
  taskAnswer,
  taskCommand,
  taskDone,
  taskLift,
  tasksQuery,
} from '@/lib/inbox/schema'
import { takeTask } from '@/lib/inbox/take-task'
import {
  bulkAnswerSchema,
  officeListSchema,
  officeTaskSchema,
  possibleCallersSchema,
  saidYesSchema,
  sameTypeSchema,
  sentTasksSchema,
  taskAnswerSchema,
} from './answers/office'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const tag = 'AD'
const ofTask = { taskId: true } as const
const acting = { method: 'post', tag, right: 'office.work', params: idParams, answer: taskAnswerSchema } as const

/** The office's inbox: what callers and outcomes send there, taken by one, answered and done. */
export function officeRoutes(api: Api): void {
  readingRoutes(api)
  togetherRoutes(api)
  endpoint(api, {
    ...acting,
    path: '/api/office/tasks/{id}/take',
    summary: 'Ta ett ärende; den andre får veta vem som har det',
    body: taskCommand.omit(ofTask),
    run: ({ context, params, body }) => takeTask(context, { ...body, taskId: params.id }),
  })
  endpoint(api, {
    ...acting,
    path: '/api/office/tasks/{id}/give-back',
    summary: 'Lämna ett ärende åt någon annan',
    body: taskCommand.omit(ofTask),
    run: ({ context, params, body }) => giveBackTask(context, { ...body, taskId: params.id }),
  })
  endpoint(api, {
    ...acting,
    path: '/api/office/tasks/{id}/answer',
    summary: 'Svara den som skickade; svaret syns på skärmen direkt',
    body: taskAnswer.omit(ofTask),
    run: ({ context, params, body }) => answerTask(context, { ...body, taskId: params.id }),
  })
  endpoint(api, {
    ...acting,
    path: '/api/office/tasks/{id}/done',
    summary: 'Klar, med kommentar; kundens fält fylls i',
    body: taskDone.omit(ofTask),
    run: ({ context, params, body }) => finishTask(context, { ...body, taskId: params.id }),
  })
  endpoint(api, {
    ...acting,
    path: '/api/office/tasks/{id}/reopen',
    summary: 'Ångra, eller öppna igen',
    body: taskCommand.omit(ofTask),
    run: ({ context, params, body }) => reopenTask(context, { ...body, taskId: params.id }),
  })
  endpoint(api, {
    ...acting,
    path: '/api/office/tasks/{id}/forward',
    summary: 'Vidarebefordra en order som kom via mail',
    body: taskCommand.omit(ofTask),
    run: ({ context, params, body }) => forwardOrder(context, { ...body, taskId: params.id }),
  })
  endpoint(api, {
    ...acting,
    path: '/api/office/tasks/{id}/lift',
    right: 'suppression.lift',
    summary: 'Häv spärren bakom ett fall i adressvården, med en anledning',
    body: taskLift.omit(ofTask),
    run: ({ context, params, body }) => liftFromTask(context, { ...body, taskId: params.id }),
  })
}

function readingRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/office/tasks',
    tag,
    summary: 'Ärenden: akuta först, sedan måltid, sedan äldst',
    right: 'office.see',
    query: tasksQuery,
    answer: officeListSchema,
    run: ({ context, query }) => listTasks(context, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/office/tasks/{id}',
    tag,
    summary: 'Ett ärende med allt som behövs',
    right: 'office.see',
    params: idParams,
    answer: officeTaskSchema,
    run: ({ context, params }) => loadTask(context, { taskId: params.id }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/office/sent',
    tag,
    summary: 'Det jag har skickat till AD, och vad det blev av det',
    right: 'office.sent',
    answer: sentTasksSchema,
    run: async ({ context }) => ({ tasks: await listSent(context) }),
  })
}

function togetherRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/office/same',
    tag,
    summary: 'De ärenden av en typ som jag kan göra klara tillsammans',
    right: 'office.work',
    query: sameTypeQuery,
    answer: sameTypeSchema,
    run: ({ context, query }) => listSameType(context, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/office/together',
    tag,
    summary: 'Gör flera ärenden klara tillsammans',
    right: 'office.work',
    body: bulkDone,
    answer: bulkAnswerSchema,
    run: ({ context, body }) => finishTogether(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/office/together/undo',
    tag,
    summary: 'Ångra det som gjordes klart tillsammans',
    right: 'office.work',
    body: batchCommand,
    answer: bulkAnswerSchema,
    run: ({ context, body }) => reopenTogether(context, body),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/office/callers',
    tag,
    summary: 'Säljare som kan få ett kort, och vem som ringde företaget senast',
    right: 'office.work',
    query: callersQuery,
    answer: possibleCallersSchema,
    run: ({ context, query }) => listCallers(context, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/office/said-yes',
    tag,
    summary: 'Kunden tackade ja: kortet till säljaren som ringde senast, eller en vald, först i kön',
    right: 'office.work',
    body: saidYes,
    answer: saidYesSchema,
    run: ({ context, body }) => customerSaidYes(context, body),
  })
}
