import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { ClientBase } from 'pg'

export interface PostgresClient {
  pgDump: string
  pgRestore: string
  psql: string
}

const PROGRAMS = ['pg_dump', 'pg_restore', 'psql'] as const

/**
 * PostgreSQL's own programs, of the server's version or newer: an older pg_dump refuses the server. Looked for in PATH and where
 * the packages of Debian and Red Hat put them. Throws with what to install.
 */
export async function findClient(client: ClientBase, places = usualPlaces()): Promise<PostgresClient> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  )
  const needed = rows[0]?.version ?? 0
  const found = places.filter(hasAll).map((folder) => ({ folder, version: versionIn(folder) }))
  const fit = found.find(({ version }) => version >= needed)
  if (fit) {
    const at = (program: string) => join(fit.folder, program)
    return { pgDump: at('pg_dump'), pgRestore: at('pg_restore'), psql: at('psql') }
  }
  const newest = Math.max(0, ...found.map(({ version }) => version))
  const there = newest > 0 ? `pg_dump här är version ${newest}` : 'pg_dump finns inte på den här datorn'
  throw new Error(
    `${there}, och PostgreSQL-servern är version ${needed}. Installera postgresql-client-${needed} (eller nyare) och kör kommandot igen`,
  )
}

function usualPlaces(): string[] {
  const inPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const packages = ['/usr/lib/postgresql', '/usr'].flatMap((root) =>
    existsSync(root)
      ? readdirSync(root)
          .filter((name) => /^(\d+|pgsql-\d+)$/.test(name))
          .sort((one, other) => Number(other.replace(/\D/g, '')) - Number(one.replace(/\D/g, '')))
          .map((name) => join(root, name, 'bin'))
      : [],
  )
  return [...inPath, ...packages]
}

const hasAll = (folder: string) => PROGRAMS.every((program) => existsSync(join(folder, program)))

/** "pg_dump (PostgreSQL) 15.18 (Debian …)"; 0 for what does not answer so. */
function versionIn(folder: string): number {
  try {
    const said = execFileSync(join(folder, 'pg_dump'), ['--version'], { encoding: 'utf8', stdio: 'pipe' })
    return Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1] ?? 0)
  } catch {
    return 0
  }
}
