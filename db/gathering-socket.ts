import { Socket } from 'node:net'

/**
 * A line that sends what is written to it in one turn of the event loop with one call of the system: a third of what a
 * process did for PostgreSQL was to send one statement at a time. Over TLS the line is another, and nothing is gathered.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket()
  const write = socket.write.bind(socket) as (...given: unknown[]) => boolean
  let isGathering = false
  const flush = () => {
    isGathering = false
    socket.uncork()
  }
  const gather = (...given: unknown[]) => {
    if (!isGathering) {
      isGathering = true
      socket.cork()
      process.nextTick(flush)
    }
    return write(...given)
  }
  // Connecting sets `write` back to what it was.
  socket.once('connect', () => void Object.assign(socket, { write: gather }))
  return socket
}
