import type { NewNotice, NoticeCommand } from '@/lib/notices/schema'
import type { NoticeChoices } from '@/lib/notices/types'
import { ask } from './ask'

type Acted = { noticeId: number }

/** Messages from supervisors. Every function throws ApiError. */
export const noticesApi = {
  list: () => ask<NoticeChoices>('GET', '/api/notices'),
  send: (input: NewNotice) => ask<Acted>('POST', '/api/notices', input),
  withdraw: ({ noticeId, ...body }: NoticeCommand) => ask<Acted>('POST', `/api/notices/${noticeId}/withdraw`, body),
  read: ({ noticeId, ...body }: NoticeCommand) => ask<Acted>('POST', `/api/notices/${noticeId}/read`, body),
}
