import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { urlIn } from './postgres-database'
import type { StandingDisk } from './small-disk'

export interface PostgresServer {
  /** Folder of its socket: nothing listens on a network. */
  readonly socket: string
  readonly pid: number
  urlOf(database: string): string
  /** As a restart of the service, or as a power cut would end it; the same data and socket afterwards. */
  restart(how: 'fast' | 'immediate'): Promise<void>
  stop(): Promise<void>
}

interface Owner {
  uid: number
  gid: number
}

export interface PostgresWanted {
  /** Where its files are: in memory unless a figure rests on the disk. */
  on?: 'memory' | 'disk'
  /** A small disk for its tables, or for its log of changes (WAL) too. */
  disk?: { disk: StandingDisk; holds: 'tables' | 'everything' }
  settings?: Readonly<Record<string, string>>
}

/** A server of its own in a new folder, for tests and benchmarks; in memory where the system has room for that. */
export async function startPostgres({
  on = 'memory',
  disk: small,
  settings = {},
}: PostgresWanted = {}): Promise<PostgresServer> {
  const bin = findPostgres()
  if (!bin)
    throw new Error('No PostgreSQL was found. Install it (apt-get install postgresql) for the tests of that engine.')
  const owner = ownerOf()
  const folder = mkdtempSync(
    join(on === 'memory' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ringko-postgres-'),
  )
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(small?.disk.path ?? folder, 'data')
  const [under, as] = small && owner ? [small.disk.within(owner), {}] : [[], owner]
  const programOf = (name: string, args: readonly string[]) => {
    const [file = '', ...rest] = [...under, join(bin, name), ...args]
    return [file, rest, { cwd: folder, stdio: 'ignore', ...as }] as const
  }
  const initdb = ['-D', data, '-U', 'ringko', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions']
  // Small pieces of the log: a full disk is met within a moment.
  if (small) initdb.push('--wal-segsize=1')
  if (small?.holds === 'tables') initdb.push('--waldir', join(folder, 'wal'))
  execFileSync(...programOf('initdb', initdb))

  const said = { listen_addresses: '', unix_socket_directories: folder, max_connections: '200', ...settings }
  const flags = Object.entries(said).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const urlOf = (database: string) => urlIn(folder, database)
  let child: ChildProcess
  const start = async () => {
    child = spawn(...programOf('postgres', ['-D', data, ...flags]))
    await answers({ url: urlOf('postgres'), data })
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', () => {
    child.kill('SIGKILL')
    remove()
  })
  await start()
  return {
    socket: folder,
    get pid() {
      return child.pid ?? 0
    },
    urlOf,
    async restart(how) {
      await end(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
      await start()
    },
    async stop() {
      await end('SIGQUIT')
      remove()
    },
  }
}

/** PostgreSQL refuses to run as root: its package has brought a user. */
export function ownerOf(): Owner | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Waits until the server answers, and is the one that was started here. */
async function answers({ url, data }: { url: string; data: string }): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      const { rows } = await client.query<{ data_directory: string }>('show data_directory')
      if (rows[0]?.data_directory !== data) throw new Error(`Another server answers: ${rows[0]?.data_directory}`)
      return
    } catch (error) {
      if (String(error).includes('Another server')) throw error
      await wait(25)
    } finally {
      await client.end().catch(() => {})
    }
  }
  throw new Error('PostgreSQL did not start within 10 seconds')
}
