import { readSession } from '@/lib/auth/read-session'
import { tokenFromCookies } from '@/lib/auth/session-cookie'
import type { Runtime } from '@/lib/runtime'
import { limitMessages } from './limit-messages'
import { tellOne, tellReady } from './publish'
import { receiveMessages } from './receive-messages'
import { followCompanies, roomsOf } from './rooms'
import type { OneSocket, RealtimeOptions } from './types'

/** Lets signed-in people in, joins them to their rooms and only then says that they can take a snapshot. */
export function welcomeSockets(options: RealtimeOptions): void {
  const { sockets, runtime, log } = options
  sockets.use((socket, next) => {
    signIn(runtime, socket).then(
      (isIn) => next(isIn ? undefined : new Error('signed_out')),
      (err) => {
        log.error({ err }, 'a socket could not be let in')
        next(new Error('internal'))
      },
    )
  })
  sockets.on('connection', (socket) => {
    limitMessages(socket)
    receiveMessages(socket, options)
    greet(socket, options).catch((err) => {
      log.error({ err }, 'a socket could not be greeted')
      socket.disconnect(true)
    })
  })
}

/** The same answer as a request with that cookie gets. */
async function signIn({ db, env, realClock }: Runtime, socket: OneSocket): Promise<boolean> {
  const token = tokenFromCookies(env, socket.handshake.headers.cookie)
  const signedIn = token && (await readSession(db.read, token, realClock.now()))
  if (!token || !signedIn || signedIn.mustEnrol) return false
  socket.data = { actor: signedIn.actor, token }
  return true
}

async function greet(socket: OneSocket, { runtime, presence }: RealtimeOptions): Promise<void> {
  const { db, clock } = runtime
  const { actor } = socket.data
  await socket.join(await roomsOf(db.read, actor))
  await followCompanies(db.read, socket, { actor, viewing: null })
  for (const fact of presence.here()) if (fact.to.some((room) => socket.rooms.has(room))) tellOne(socket, fact)
  tellReady(socket, { serverNow: new Date(clock.now()).toISOString(), version: '1' })
}
