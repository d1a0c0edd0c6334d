import type { Publish } from '@/lib/context'
import type { Fact, Room } from './events'
import type { Told } from './relay'
import type { OneSocket, Sockets } from './types'

/**
 * The only place that tells facts to screens; called after the commit. Who takes a card hears of its company from then on,
 * and who gives it back no longer does. For the screens of this process: others are told by the relay, and tell theirs.
 */
export function createPublish(server: Sockets): Publish {
  const sockets = here(server)
  return (facts) => {
    for (const fact of facts) {
      if (fact.name === 'hold:taken') follow(sockets, fact.payload)
      if (fact.name === 'member:added') enter(sockets, fact.payload)
      tell(server, fact)
      if (fact.name === 'hold:released') unfollow(sockets, fact.payload)
      if (fact.name === 'member:removed') leave(sockets, fact.payload)
      if (fact.name === 'session:ended') sockets.in(fact.to).disconnectSockets(true)
    }
  }
}

/** Said when the rooms are joined, and when time has jumped: now take a snapshot. */
export function tellReady(to: OneSocket | Here, hello: { serverNow: string; version: string }): void {
  to.emit('desk:ready', hello)
}

/** To the other processes on the database, where there are any. */
export function tellProcesses(sockets: Sockets, told: Told): void {
  sockets.serverSideEmit('told', told)
}

/** A fact for one connection, which has just come. */
export function tellOne(socket: OneSocket, { name, payload }: Fact): void {
  socket.emit(name, payload as never)
}

type Here = ReturnType<typeof here>
/** The connections of this process. */
export const here = (sockets: Sockets) => sockets.local

function tell(sockets: Sockets, { name, payload, to }: Fact): void {
  // Encoding costs more than looking, and most companies are on nobody's screen.
  const { rooms } = sockets.sockets.adapter
  const wanted = to.filter((room) => rooms.has(room))
  if (wanted.length > 0)
    here(sockets)
      .to(wanted)
      .emit(name, payload as never)
}

interface Held {
  userId: number
  organizationId: number
}
const roomOf = ({ organizationId }: Held): Room => `organization:${organizationId}`
const follow = (sockets: Here, held: Held) => sockets.in(`user:${held.userId}`).socketsJoin(roomOf(held))
const unfollow = (sockets: Here, held: Held) => sockets.in(`user:${held.userId}`).socketsLeave(roomOf(held))

interface Membership {
  userId: number
  campaignId: number
}
const roomOfCampaign = ({ campaignId }: Membership): Room => `campaign:${campaignId}`
const enter = (sockets: Here, member: Membership) =>
  sockets.in(`user:${member.userId}`).socketsJoin(roomOfCampaign(member))
const leave = (sockets: Here, member: Membership) =>
  sockets.in(`user:${member.userId}`).socketsLeave(roomOfCampaign(member))
