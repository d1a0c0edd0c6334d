import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { urlIn } from './postgres-database'
import { ownerOf, type PostgresServer } from './postgres-server'

export interface StandbyServer {
  urlOf(database: string): string
  /** From now on it shows what it has. */
  pause(): Promise<void>
  resume(): Promise<void>
  /** As a power cut would. */
  end(): Promise<void>
  start(): Promise<void>
  /** It says nothing and ends nothing, as a computer that is gone. */
  freeze(): void
  thaw(): void
  /** It becomes a database of its own. */
  promote(): Promise<void>
}

/** A standby that streams from the server over its socket, gone when the test is finished. */
export async function startStandby(of: PostgresServer): Promise<StandbyServer> {
  const bin = findPostgres() ?? ''
  const owner = ownerOf()
  const folder = mkdtempSync(join(tmpdir(), 'ringko-standby-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const as = { cwd: folder, stdio: 'ignore', ...owner } as const
  const from = ['-h', of.socket, '-U', 'ringko', '-D', data, '-R', '-X', 'stream', '-c', 'fast']
  execFileSync(join(bin, 'pg_basebackup'), from, as)
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=200', 'hot_standby=on']
  let child: ChildProcess
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    signalAll(child, 'SIGCONT')
    child.kill('SIGQUIT')
    await ended
  }
  onTestFinished(async () => {
    await end()
    rmSync(folder, { recursive: true, force: true })
  })
  const urlOf = (database: string) => urlIn(folder, database)
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: urlOf('postgres') })
    client.on('error', () => {})
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  const start = async () => {
    child = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], as)
    await answers(() => ask('select 1'))
  }
  await start()
  return {
    urlOf,
    pause: () => ask('select pg_wal_replay_pause()'),
    resume: () => ask('select pg_wal_replay_resume()'),
    end,
    start,
    freeze: () => signalAll(child, 'SIGSTOP'),
    thaw: () => signalAll(child, 'SIGCONT'),
    promote: () => ask('select pg_promote(true)'),
  }
}

/** The server and the processes that it has started. */
function signalAll({ pid = 0 }: ChildProcess, name: NodeJS.Signals): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  for (const one of [pid, ...children.map(Number)]) signal(one, name)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended meanwhile.
  }
}

async function answers(ask: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const isThere = await ask().then(
      () => true,
      () => false,
    )
    if (isThere) return
    await wait(50)
  }
  throw new Error('The standby did not start')
}
