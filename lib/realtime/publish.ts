import type { Publish } from '@/lib/context'
import type { Fact, Room } from './events'
import type { OneSocket, Sockets } from './types'

/**
 * The only place that tells facts to screens; called after the commit. Who takes a card hears of its company from then on,
 * and who gives it back no longer does.
 */
export function createPublish(sockets: Sockets): Publish {
  return (facts) => {
    for (const fact of facts) {
      if (fact.name === 'hold:taken') follow(sockets, fact.payload)
      if (fact.name === 'member:added') enter(sockets, fact.payload)
      tell(sockets, fact)
      if (fact.name === 'hold:released') unfollow(sockets, fact.payload)
      if (fact.name === 'member:removed') leave(sockets, fact.payload)
      if (fact.name === 'session:ended') sockets.in(fact.to).disconnectSockets(true)
    }
  }
}

/** Said when the rooms are joined, and when time has jumped: now take a snapshot. */
export function tellReady(to: OneSocket | Sockets, hello: { serverNow: string; version: string }): void {
  to.emit('desk:ready', hello)
}

/** A fact for one connection, which has just come. */
export function tellOne(socket: OneSocket, { name, payload }: Fact): void {
  socket.emit(name, payload as never)
}

function tell(sockets: Sockets, { name, payload, to }: Fact): void {
  // Encoding costs more than looking, and most companies are on nobody's screen.
  const { rooms } = sockets.sockets.adapter
  const here = to.filter((room) => rooms.has(room))
  if (here.length > 0) sockets.to(here).emit(name, payload as never)
}

interface Held {
  userId: number
  organizationId: number
}
const roomOf = ({ organizationId }: Held): Room => `organization:${organizationId}`
const follow = (sockets: Sockets, held: Held) => sockets.in(`user:${held.userId}`).socketsJoin(roomOf(held))
const unfollow = (sockets: Sockets, held: Held) => sockets.in(`user:${held.userId}`).socketsLeave(roomOf(held))

interface Membership {
  userId: number
  campaignId: number
}
const roomOfCampaign = ({ campaignId }: Membership): Room => `campaign:${campaignId}`
const enter = (sockets: Sockets, member: Membership) =>
  sockets.in(`user:${member.userId}`).socketsJoin(roomOfCampaign(member))
const leave = (sockets: Sockets, member: Membership) =>
  sockets.in(`user:${member.userId}`).socketsLeave(roomOfCampaign(member))
