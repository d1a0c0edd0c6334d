import type { OneSocket } from './types'

const MESSAGES = 40
const WITHIN_MS = 10_000

/** A screen sends a few messages a minute. A connection that floods is closed. */
export function limitMessages(socket: OneSocket): void {
  let left = MESSAGES
  const refill = setInterval(() => {
    left = MESSAGES
  }, WITHIN_MS)
  socket.on('disconnect', () => clearInterval(refill))
  socket.use((_event, next) => {
    left -= 1
    if (left < 0) socket.disconnect(true)
    else next()
  })
}
