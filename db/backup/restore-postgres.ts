import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { openAlone, refuseServers } from '../copy/open-target'
import { makeFolder } from '../make-folder'
import { assertPostgres } from '../postgres-checks'
import { openPool } from '../postgres-pool'
import { readStanding, type Stands, saveStanding } from '../standing'
import { backUp, refuseOther } from './back-up'
import { DUMP_FILE } from './data-files'
import { inspectTables } from './dump-database'
import type { Inspected } from './inspect-database'
import { ASIDE, keepEveryStop } from './keep-every-stop'
import { loadDump } from './load-dump'
import { type Manifest, verifyBackup } from './manifest'
import { copyOnDisk, syncPath } from './on-disk'
import { filesIn, type Restored, refuseNewer } from './restore'

export interface RestorePostgres {
  /** Folder of a backup. */
  from: string
  url: string
  dataDir: string
  /** Names the folder of what was there before: digits and letters. */
  stamp: string
  /** Epoch milliseconds. */
  now: number
  /** Puts the restored data in order before anybody may work in it. */
  settle(manifest: Manifest): Promise<void>
}

/**
 * Restores an installation on PostgreSQL. What the database held before lies afterwards in the data folder as a backup of its
 * own. The old tables go and the new come in one transaction; from before it until everything is in order no server starts on
 * the database. Refused while servers work on it, when a byte of the backup is not what was written (it names the file), and
 * when it is newer than this program.
 */
export async function restorePostgres(asked: RestorePostgres): Promise<Restored> {
  const manifest = await verifyBackup(asked.from)
  refuseNewer(manifest, 'postgres')
  makeFolder(asked.dataDir)
  const pool = openPool({ url: asked.url, max: 1, statementMs: 0, application: 'ringko restore' })
  try {
    await assertPostgres(pool)
    const client = await openAlone(pool)
    try {
      return await restoreAlone(client, { ...asked, manifest })
    } finally {
      client.release(true)
    }
  } finally {
    await pool.end()
  }
}

type Restoring = RestorePostgres & { manifest: Manifest }

async function restoreAlone(client: PoolClient, restoring: Restoring): Promise<Restored> {
  const { manifest, dataDir, stamp, settle } = restoring
  await refuseServers(client)
  const before = await readStanding(client)
  const staged = join(dataDir, `restoring-${stamp}`)
  try {
    const aside = await putAside(client, restoring)
    stage({ ...restoring, staged })
    await saveStanding(client, { ...(before ?? SERVING), standing: 'restoring' })
    await refuseServers(client)
    await exchange(client, { ...restoring, before })
    for (const name of filesIn(staged)) renameSync(join(staged, name), join(dataDir, name))
    syncPath(dataDir)
    await settle(manifest)
    await saveStanding(client, SERVING)
    return { manifest, aside }
  } finally {
    rmSync(staged, { recursive: true, force: true })
  }
}

const SERVING: Stands = { standing: 'serving', source: null, indexes: [] }

/** A whole backup of what is there: the same command brings it back. */
async function putAside(client: PoolClient, { dataDir, url, stamp, now }: Restoring): Promise<string | null> {
  const { rows } = await client.query<{ found: boolean }>(`select to_regclass('public."user"') is not null as found`)
  if (!rows[0]?.found) return null
  const aside = join(dataDir, `${ASIDE}${stamp}`)
  await backUp({ dataDir, url, into: aside, now })
  return aside
}

function stage({ from, dataDir, manifest, staged }: Restoring & { staged: string }): void {
  mkdirSync(staged, { mode: 0o700 })
  for (const { name } of manifest.files) if (name !== DUMP_FILE) copyOnDisk(join(from, name), join(staged, name))
  keepEveryStop({ dataDir, staged })
}

/** All or nothing: a dump that does not go in leaves what was there. */
async function exchange(
  client: PoolClient,
  { from, url, manifest, before }: Restoring & { before: Stands | null },
): Promise<void> {
  try {
    await loadDump({ client, url, dump: join(from, DUMP_FILE) })
  } catch (error) {
    if (before) await saveStanding(client, before)
    else await client.query('drop table if exists standing')
    throw error
  }
  refuseOther(manifest, withoutStanding(await inspectTables(client), manifest))
}

/** Of the table that says what may be done with the database there is one row now, whatever the backup had. */
const withoutStanding = (found: Inspected, { rows: { standing = 0 } }: Manifest): Inspected => ({
  ...found,
  rows: { ...found.rows, standing },
})
