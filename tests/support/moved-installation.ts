import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { type CopiedTo, copyToPostgres } from '@/db/copy/copy-to-postgres'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { calling } from './calling'
import { openedAt } from './own-postgres'
import { type Scenario, scenario } from './scenario'
import { stop } from './stopped-chain'

const HOUSES = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Hus ${at} Åkeri`, {}]))
const USERS = { anna: 'caller', bo: 'caller', eva: 'supervisor' } as const

export const copyTo = (url: string, dataDir: string): Promise<CopiedTo> =>
  copyToPostgres({ file: join(dataDir, 'ringko.db'), url })

/** An installation on SQLite in which somebody has called, has a card, and has stopped a company. */
export async function workedInstallation(): Promise<Scenario> {
  const s = await scenario({ users: USERS, companies: HOUSES })
  await calling(s).call('anna', { outcome: 'no', note: 'inte nu "alls"\nå\\ä\tö 🙂' })
  await calling(s).call('bo', { outcome: 'busy' })
  await calling(s).card('anna')
  await addSuppression(s.as('anna'), stop(s, 'Hus 7 Åkeri'))
  return s
}

/** A scenario that has moved to PostgreSQL; `s` works there. */
export async function movedInstallation(url: string) {
  const companies = { ...HOUSES, Alfa: { phones: ['+46313901111'] } }
  const made = await scenario({ users: USERS, companies })
  await calling(made).call('anna', { outcome: 'no', note: 'åäö\n\\.\n\\N' })
  await copyTo(url, made.dataDir)
  await made.db.close()
  const dataDir = newFolder()
  writeFileSync(join(dataDir, 'secret.key'), 'hemlig')
  const db = await openedAt({ url })
  const as = (name: string) => ({ ...made.as(name), db, dataDir })
  const s = { ...made, db, dataDir, as, system: () => ({ ...made.system(), db, dataDir }) } as Scenario
  return { s, url, dataDir, settings: { DATA_DIR: dataDir, DATABASE_URL: url } }
}

/** Gone when the test is finished. */
export function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ringko-moved-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Beside a copy, as nobody who serves would: the copy stays one. */
export async function looking<T>(url: string, look: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return look(client).finally(() => client.end())
}
