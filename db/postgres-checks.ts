import type { Pool } from 'pg'

interface Found {
  version: number
  encoding: string
  lowered: string
  fsync: string
  synchronousCommit: string
  fullPageWrites: string
  isStandby: boolean
}

type Durability = Pick<Found, 'fsync' | 'synchronousCommit' | 'fullPageWrites'>

const OLDEST = 140_000

/**
 * What durability and search rest on, asked once at the start: a server that keeps what it has acknowledged, and a database
 * that knows Swedish letters. Throws with what to do.
 */
export async function assertPostgres(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Found>(`select current_setting('server_version_num')::int as version,
    pg_encoding_to_char(encoding) as encoding, lower('ÅÄÖÉ') as lowered, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as "synchronousCommit", current_setting('full_page_writes') as "fullPageWrites",
    pg_is_in_recovery() as "isStandby" from pg_database where datname = current_database()`)
  const [found] = rows
  if (!found) throw new Error('PostgreSQL does not say which database this is.')
  const wrong = whatIsWrong(found)
  if (wrong) throw new Error(wrong)
}

function whatIsWrong({ version, encoding, lowered, isStandby, ...durability }: Found): string | null {
  if (version < OLDEST) return 'PostgreSQL 14 or newer is needed.'
  if (isStandby) return 'DATABASE_URL leads to a standby: give it the primary, and the standby as DATABASE_REPLICA_URL.'
  if (encoding !== 'UTF8' || lowered !== 'åäöé') {
    return `The database does not know Swedish letters. Create it anew: createdb -T template0 -E UTF8 --locale=C.UTF-8 ringko`
  }
  return whatIsForgotten(durability)
}

/** `synchronous_commit` may also be local, remote_write or remote_apply: each waits for this server's disk. */
function whatIsForgotten({ fsync, synchronousCommit, fullPageWrites }: Durability): string | null {
  const settings = { fsync, synchronous_commit: synchronousCommit, full_page_writes: fullPageWrites }
  const [forgetful] = Object.entries(settings).find(([, value]) => value === 'off') ?? []
  if (!forgetful) return null
  return `PostgreSQL runs with ${forgetful}=off: acknowledged outcomes would be lost in a power cut. Set it to on.`
}
