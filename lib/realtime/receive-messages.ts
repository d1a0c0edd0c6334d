import { readSession } from '@/lib/auth/read-session'
import { rightOf } from '@/lib/auth/rights'
import { SEEN_EVERY_MS } from '@/lib/auth/session-rules'
import type { Context } from '@/lib/context'
import { AppError, refusalIn } from '@/lib/errors'
import type { Log } from '@/lib/log'
import { recordHeartbeat } from '@/lib/queue/record-heartbeat'
import { markSessionSeen } from '@/lib/sessions/mark-session-seen'
import type { HeartbeatReply } from './events'
import { followCompanies } from './rooms'
import { floorWatchSchema, heartbeatSchema } from './schema'
import type { OneSocket, RealtimeOptions } from './types'

const NO_CARD: HeartbeatReply = { holdUntil: null, deckUntil: null, ask: false }

/** The two messages that a screen may send. What is not understood is answered with an error, never with a crash. */
export function receiveMessages(socket: OneSocket, options: RealtimeOptions): void {
  socket.on('desk:heartbeat', (sent: unknown, answer: unknown) => {
    const answered = receiveHeartbeat(socket, sent, options).catch((error) => refusal(error, options.log))
    void answered.then((reply) => typeof answer === 'function' && answer(reply))
  })
  socket.on('floor:watch', (sent: unknown) => {
    const watch = floorWatchSchema.safeParse(sent)
    if (!watch.success || rightOf(socket.data.actor.role, 'floor.watch') !== true) return
    void socket.join(watch.data.campaignId === null ? 'floor' : ['floor', `campaign:${watch.data.campaignId}`])
  })
}

async function receiveHeartbeat(socket: OneSocket, sent: unknown, options: RealtimeOptions): Promise<HeartbeatReply> {
  const beat = heartbeatSchema.safeParse(sent)
  if (!beat.success) throw new AppError('invalid', 'Meddelandet går inte att läsa.')
  const { runtime, presence } = options
  const { db, clock, env, publish } = runtime
  const { actor } = socket.data
  await stillSignedIn(socket, beat.data.idleMs, options)
  const context: Context = { db, actor, now: clock.now(), publish, dataDir: env.DATA_DIR }
  const reply = await recordHeartbeat(context, beat.data)
  const organizationId = await followCompanies(db.read, socket, { actor, viewing: beat.data.viewing })
  publish(presence.beat({ userId: actor.id, organizationId, now: context.now }))
  return reply
}

/** A connection outlives no session. Only a person at the keys keeps a session alive, a screen left open does not. */
async function stillSignedIn(socket: OneSocket, idleMs: number, { runtime, log }: RealtimeOptions): Promise<void> {
  const { db, realClock } = runtime
  const realNow = realClock.now()
  const signedIn = await readSession(db.read, socket.data.token, realNow)
  if (!signedIn) {
    socket.disconnect(true)
    throw new AppError('signed_out', 'Du är utloggad.')
  }
  if (idleMs > SEEN_EVERY_MS || realNow - signedIn.lastSeenAt < SEEN_EVERY_MS) return
  const id = signedIn.actor.sessionId
  await markSessionSeen(db, { id, realNow }).catch((err) => log.warn({ err }, 'session not marked'))
}

function refusal(error: unknown, log: Log): HeartbeatReply {
  const refused = refusalIn(error)
  if (refused) return { ...NO_CARD, error: { code: refused.code, message: refused.message } }
  log.error({ err: error }, 'a heartbeat failed')
  return { ...NO_CARD, error: { code: 'internal', message: 'Något gick fel hos oss.' } }
}
