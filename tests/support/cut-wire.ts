import { connect, createServer, type Socket } from 'node:net'
import { listenHere } from './listen-here'

/** Where the line is cut: what PostgreSQL has done then, and the process does not know. */
export type Moment = 'before the commit' | 'after the commit' | 'somewhere'

export interface Wire {
  /** The same database, through this wire. */
  url: string
  /** Calls `reached` when a write with this text comes to that moment. From there on nothing comes through on its connection. */
  cutAt(cut: Wanted & { reached: () => Promise<void> }): Promise<void>
}

interface Wanted {
  moment: Moment
  text: string
  /** Somewhere: so long after the text has gone by. */
  afterMs: number
}

const COMMIT = Buffer.from('commit\0')
/** The message CommandComplete. */
const COMMITTED = Buffer.from('C\0\0\0\x0bCOMMIT\0', 'latin1')

/** A wire between a process and PostgreSQL that can be cut at an exact message. */
export async function startWire(databaseUrl: string): Promise<Wire> {
  const { pathname, searchParams } = new URL(databaseUrl.replace('@/', '@host/'))
  const socketFile = `${searchParams.get('host')}/.s.PGSQL.5432`
  const standing = new Set<Socket>()
  let cut: (Wanted & { tell: () => void }) | null = null
  const server = createServer((client) => {
    const postgres = connect(socketFile)
    for (const one of [client, postgres]) standing.add(one.on('error', () => {}))
    client.on('close', () => postgres.destroy())
    postgres.on('close', () => client.destroy())
    let isMeant = false
    let isCut = false
    const reach = () => {
      isCut = true
      cut?.tell()
      cut = null
    }
    client.on('data', (sent) => {
      isMeant ||= cut !== null && sent.includes(cut.text)
      if (isMeant && cut?.moment === 'before the commit' && sent.includes(COMMIT)) reach()
      if (isMeant && cut?.moment === 'somewhere') {
        const { tell, afterMs } = cut
        cut = null
        setTimeout(tell, afterMs)
      }
      if (!isCut) postgres.write(sent)
    })
    postgres.on('data', (answered) => {
      if (isMeant && cut?.moment === 'after the commit' && answered.includes(COMMITTED)) reach()
      if (!isCut) client.write(answered)
    })
  })
  const port = await listenHere(server, standing)
  return {
    url: `postgres://ringko@127.0.0.1:${port}${pathname}`,
    async cutAt({ reached, ...wanted }) {
      await new Promise<void>((tell) => {
        cut = { ...wanted, tell }
      })
      await reached()
    },
  }
}
