import { once } from 'node:events'
import type { AddressInfo, Server, Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Listens on this machine until the test is finished; what stands of its lines is cut then. Answers the port. */
export async function listenHere(server: Server, standing: Iterable<Socket>): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const line of standing) line.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
