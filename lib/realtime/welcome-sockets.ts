import { readSession } from '@/lib/auth/read-session'
import { rightOf } from '@/lib/auth/rights'
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

/** Something was not heard: whoever is still signed in joins the rooms anew and takes a snapshot. */
export async function welcomeAgain(options: RealtimeOptions): Promise<void> {
  for (const socket of options.sockets.sockets.sockets.values()) {
    await greetAgain(socket, options).catch((err) => {
      options.log.error({ err }, 'a socket could not be greeted again')
      socket.disconnect(true)
    })
  }
}

async function greetAgain(socket: OneSocket, options: RealtimeOptions): Promise<void> {
  if (!(await signIn(options.runtime, socket))) return void socket.disconnect(true)
  await leaveCampaigns(socket, options)
  await greet(socket, options)
}

/** Those that a member was taken out of unheard; who watches the floor has chosen others. */
async function leaveCampaigns(socket: OneSocket, { runtime }: RealtimeOptions): Promise<void> {
  const { actor } = socket.data
  if (rightOf(actor.role, 'floor.watch') === true) return
  const own = new Set<string>(await roomsOf(runtime.db.read, actor))
  for (const room of socket.rooms) if (room.startsWith('campaign:') && !own.has(room)) await socket.leave(room)
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
