import type { NoticesWords } from '@/components/messages/notices-sv'
import type { DeskNotice } from '@/lib/notices/types'
import type { Times } from '../time/times'

/** What a message says: as it was written, or what was done with my promises and why. `now` in epoch milliseconds. */
export function noticeText(
  { kind, body, by, count, organization, other, promisedAt }: DeskNotice,
  { words, times, now }: { words: NoticesWords; times: Times; now: number },
): string {
  if (kind === 'message') return body
  const when = promisedAt === null ? null : times.short(promisedAt, now)
  return [words.told[kind]({ by, count, organization, other, when }), body].filter(Boolean).join(' ')
}
