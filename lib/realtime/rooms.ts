import type { Reader } from '@/db/database'
import { findOrganizationId, selectCampaignIdsOf, selectHoldsOf } from '@/db/queries/presence'
import { rightOf } from '@/lib/auth/rights'
import type { Actor } from '@/lib/auth/types'
import type { Room } from './events'
import type { OneSocket } from './types'

/** The rooms that a person belongs to by who they are. The client never names a room. */
export async function roomsOf(reader: Reader, actor: Actor): Promise<Room[]> {
  const rooms: Room[] = [`user:${actor.id}`, `session:${actor.sessionId}`]
  if (rightOf(actor.role, 'floor.watch') === true) rooms.push('floor')
  if (rightOf(actor.role, 'campaign.steer')) rooms.push('imports')
  if (rightOf(actor.role, 'office.see')) rooms.push('office')
  if (rightOf(actor.role, 'order.browse')) rooms.push('orders')
  if (rightOf(actor.role, 'outbox.read')) rooms.push('outbox')
  if (!rightOf(actor.role, 'queue.work')) return rooms
  const campaigns = await selectCampaignIdsOf(reader, { userId: actor.id })
  return [...rooms, 'callers', ...campaigns.map(({ campaignId }): Room => `campaign:${campaignId}`)]
}

export interface Followed {
  actor: Actor
  viewing: number | null
}

/**
 * Keeps a connection in the rooms of exactly the companies it shows: held, on deck and opened from search. Answers the one
 * on the person's desk.
 */
export async function followCompanies(
  reader: Reader,
  socket: OneSocket,
  { actor, viewing }: Followed,
): Promise<number | null> {
  const viewed = viewing !== null && (await maySee(reader, actor, viewing)) ? [roomOf(viewing)] : []
  const shown = new Set<string>([...viewed, ...(await selectHoldsOf(reader, { userId: actor.id })).map(roomOfHold)])
  const left = [...socket.rooms].filter((room) => room.startsWith('organization:') && !shown.has(room))
  for (const room of left) await socket.leave(room)
  // Read again: a card that was taken between may have joined a room that was then left.
  const holds = await selectHoldsOf(reader, { userId: actor.id })
  await socket.join([...viewed, ...holds.map(roomOfHold)])
  return holds.find((hold) => hold.kind === 'desk')?.organizationId ?? null
}

const roomOf = (organizationId: number): Room => `organization:${organizationId}`
const roomOfHold = ({ organizationId }: { organizationId: number }) => roomOf(organizationId)

async function maySee(reader: Reader, actor: Actor, id: number): Promise<boolean> {
  if (!rightOf(actor.role, 'company.open')) return false
  return (await findOrganizationId(reader, { id })).length > 0
}
