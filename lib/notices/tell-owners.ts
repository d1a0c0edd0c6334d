import { insertNotice, insertNoticePerson } from '@/db/queries/notices'
import type { Work } from '@/lib/context'
import { STEERED_SHOWN_MS } from '@/lib/notices/rules'
import { tellNotice } from '@/lib/notices/tell-notice'
import type { NoticeKind, NoticeParams } from '@/lib/notices/types'

/** One promise that somebody else moved. `toUserId` null: it went to anyone. Times in epoch milliseconds. */
export interface MovedPromise {
  organizationId: number
  fromUserId: number
  toUserId: number | null
  nowPromisedAt: number
}

interface OwnerNotice {
  userId: number
  kind: NoticeKind
  otherId: number | undefined
  moved: MovedPromise[]
}

/**
 * Everybody whose promises were steered is told once for each act and counterpart, on the desk until ticked off: who was away
 * reads it when back. What one does with one's own is no news.
 */
export async function tellOwners(
  work: Work,
  { moved, reason }: { moved: readonly MovedPromise[]; reason: string },
): Promise<void> {
  const notices = new Map<string, OwnerNotice>()
  const add = (one: MovedPromise, notice: Omit<OwnerNotice, 'moved'>) => {
    if (notice.userId === work.actor?.id) return
    const key = `${notice.userId} ${notice.kind} ${notice.otherId}`
    const known = notices.get(key) ?? { ...notice, moved: [] }
    known.moved.push(one)
    notices.set(key, known)
  }
  for (const one of moved) {
    const { fromUserId, toUserId } = one
    if (toUserId === null) add(one, { userId: fromUserId, kind: 'promises_released', otherId: undefined })
    else if (toUserId === fromUserId) add(one, { userId: fromUserId, kind: 'promises_extended', otherId: undefined })
    else {
      add(one, { userId: fromUserId, kind: 'promises_taken', otherId: toUserId })
      add(one, { userId: toUserId, kind: 'promises_given', otherId: fromUserId })
    }
  }
  for (const notice of notices.values()) await write(work, notice, reason)
}

async function write(work: Work, { userId, kind, otherId, moved }: OwnerNotice, body: string): Promise<void> {
  const { tx, now, actor } = work
  const [only] = moved
  const one = moved.length === 1 && only ? { organizationId: only.organizationId } : {}
  const time = kind === 'promises_extended' && only ? { promisedAt: only.nowPromisedAt } : {}
  const params: NoticeParams = { count: moved.length, ...(otherId === undefined ? {} : { otherId }), ...one, ...time }
  const row = { kind, body, params: params as object, campaignId: null, endsAt: now + STEERED_SHOWN_MS }
  const [made] = await insertNotice(tx, { ...row, now, byId: actor?.id ?? null })
  const noticeId = made?.id ?? 0
  await insertNoticePerson(tx, { noticeId, userId, readAt: null })
  tellNotice(work, 'notice:sent', { noticeId, campaignId: null, userIds: [userId] })
}
