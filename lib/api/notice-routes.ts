import { listNotices } from '@/lib/notices/list-notices'
import { readNotice } from '@/lib/notices/read-notice'
import { newNotice, noticeCommand } from '@/lib/notices/schema'
import { sendNotice } from '@/lib/notices/send-notice'
import { withdrawNotice } from '@/lib/notices/withdraw-notice'
import { noticeAnswerSchema, noticeChoicesSchema } from './answers/notices'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const tag = 'Meddelanden'

/** Messages from supervisors to callers, and who has read them. */
export function noticeRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/notices',
    tag,
    summary: 'Vilka som kan få meddelanden, och de senaste med vilka som har läst',
    right: 'notice.send',
    answer: noticeChoicesSchema,
    run: ({ context }) => listNotices(context),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/notices',
    tag,
    summary: 'Skriv ett meddelande till säljare eller till en kampanj',
    right: 'notice.send',
    body: newNotice,
    answer: noticeAnswerSchema,
    run: ({ context, body }) => sendNotice(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/notices/{id}/withdraw',
    tag,
    summary: 'Dra tillbaka ett eget meddelande',
    right: 'notice.send',
    params: idParams,
    body: noticeCommand.omit({ noticeId: true }),
    answer: noticeAnswerSchema,
    run: ({ context, params, body }) => withdrawNotice(context, { ...body, noticeId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/notices/{id}/read',
    tag,
    summary: 'Markera ett meddelande till mig som läst',
    right: 'notice.own',
    params: idParams,
    body: noticeCommand.omit({ noticeId: true }),
    answer: noticeAnswerSchema,
    run: ({ context, params, body }) => readNotice(context, { ...body, noticeId: params.id }),
  })
}
