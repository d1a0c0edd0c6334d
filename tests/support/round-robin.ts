import { connect, createServer, type Socket } from 'node:net'
import { listenHere } from './listen-here'

export interface RoundRobin {
  address: string
  /** Cuts this many of the connections that stand, as a proxy does with long ones; answers how many. */
  cut(share: () => boolean): number
}

/** A proxy as nginx would be: each new connection goes to the next process, or to one after it when that is away. */
export async function startRoundRobin(ports: () => number[]): Promise<RoundRobin> {
  const standing = new Set<Socket>()
  let turn = 0
  const server = createServer((client) => {
    standing.add(client)
    client.on('close', () => standing.delete(client)).on('error', () => {})
    turn += 1
    const from = turn
    const inOrder = ports().map((_, at, all) => all[(from + at) % all.length] as number)
    join(client, inOrder)
  })
  const port = await listenHere(server, standing)
  return {
    address: `http://127.0.0.1:${port}`,
    cut(share) {
      const chosen = [...standing].filter(share)
      for (const client of chosen) client.destroy()
      return chosen.length
    },
  }
}

function join(client: Socket, [port, ...others]: number[]): void {
  if (port === undefined || client.destroyed) return void client.destroy()
  const upstream = connect(port, '127.0.0.1')
  upstream.once('connect', () => {
    client.pipe(upstream).pipe(client)
    client.once('close', () => upstream.destroy())
    upstream.once('close', () => client.destroy())
    upstream.on('error', () => client.destroy())
  })
  upstream.once('error', () => {
    if (upstream.connecting || upstream.bytesRead === 0) join(client, upstream.bytesWritten === 0 ? others : [])
  })
}
