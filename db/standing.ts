import type { ClientBase, Pool } from 'pg'

/**
 * What may be done with a database on PostgreSQL. `copied`: a whole copy of an installation on SQLite that nobody has worked in,
 * so the next copy may bring it up to date. `serving`: people have it. The rest are works under way or cut off.
 */
export type Standing = 'copying' | 'copied' | 'restoring' | 'serving'

export interface Stands {
  standing: Standing
  /** Which installation a copy is of. */
  source: string | null
  /** Statements that make the indexes again that a copy has set aside. */
  indexes: string[]
}

type Asked = Pool | ClientBase

const REFUSALS: Partial<Record<Standing, string>> = {
  copying: 'Kopieringen till databasen blev inte färdig. Kör npm run db:copy-to-postgres igen.',
  restoring: 'En återläsning av databasen pågår eller avbröts. Kör npm run db:restore igen.',
}

/** Null where nothing was ever copied or restored. */
export async function readStanding(asked: Asked): Promise<Stands | null> {
  const { rows: there } = await asked.query<{ found: boolean }>(`select to_regclass('standing') is not null as found`)
  if (!there[0]?.found) return null
  const { rows } = await asked.query<Stands>('select standing, source, indexes from standing')
  return rows[0] ?? null
}

/** Kept in the database itself, so that every process on any machine hears of it. */
export async function saveStanding(asked: Asked, { standing, source, indexes }: Stands): Promise<void> {
  await asked.query(TABLE)
  await asked.query(`${ROW} values (1, $1, $2, $3) ${NEWEST}`, [standing, source, JSON.stringify(indexes)])
}

/** The same as words for psql. */
export const standingSql = (standing: Standing): string =>
  `set search_path = public; ${TABLE}; ${ROW} values (1, '${standing}', null, '[]') ${NEWEST};`

const TABLE =
  'create table if not exists standing (id integer primary key, standing text not null, source text, indexes jsonb not null)'
const ROW = 'insert into standing (id, standing, source, indexes)'
const NEWEST = `on conflict (id) do update
  set standing = excluded.standing, source = excluded.source, indexes = excluded.indexes`

/**
 * Whoever opens the database to work in it: refused while it is half copied or half restored. From then on it is the
 * installation itself, and no copy may be laid over it.
 */
export async function enterToServe(asked: Asked): Promise<void> {
  const stands = await readStanding(asked)
  if (!stands || stands.standing === 'serving') return
  const refusal = REFUSALS[stands.standing]
  if (refusal) throw new Error(refusal)
  await asked.query(`update standing set standing = 'serving' where standing = 'copied'`)
  // A copy that began in the same moment has said so by now.
  const now = await readStanding(asked)
  const late = now && REFUSALS[now.standing]
  if (late) throw new Error(late)
}
