import type { Work } from '@/lib/context'
import type { Room } from '@/lib/realtime/events'

export interface Receivers {
  campaignId: number | null
  userIds: readonly number[]
}

/** Tells those who have a message on the desk, and the floor, that it came or went. */
export function tellNotice(
  { facts }: Work,
  name: 'notice:sent' | 'notice:withdrawn',
  { noticeId, campaignId, userIds }: Receivers & { noticeId: number },
): void {
  const rooms: Room[] = userIds.map((id): Room => `user:${id}`)
  if (campaignId !== null) rooms.push(`campaign:${campaignId}`)
  facts.push({ name, to: [...rooms, 'floor'], payload: { noticeId } })
}
