import pg from 'pg'

/** Every table, made once: a test's database is a copy of it. */
export const TEMPLATE = 'ringko_template'

export const urlIn = (socket: string, database: string) =>
  `postgres://ringko@/${database}?host=${encodeURIComponent(socket)}`

/** A statement of whoever keeps the server, beside all databases of tests. Names are our own: an identifier takes no parameter. */
export async function onServer(socket: string, sql: string): Promise<void> {
  const client = await connect(urlIn(socket, 'postgres'))
  await client.query(sql).finally(() => client.end())
}

export const createDatabase = (socket: string, { name, template }: { name: string; template: string }) =>
  onServer(socket, `create database ${name} template ${template}`)

export const dropDatabase = (socket: string, name: string) =>
  onServer(socket, `drop database if exists ${name} with (force)`)

export interface FreshDatabase {
  url: string
  /** Ends whoever is connected to it still, and makes it fit for the next test. */
  remove(): Promise<void>
}

let made = 0
/** Databases of this process that stand empty, by their server: to empty one costs a tenth of making one. */
const emptyOn = new Map<string, FreshDatabase[]>()

/** A database with every table and no rows, as if it had just been made. */
export async function freshDatabase(socket: string): Promise<FreshDatabase> {
  return emptyOn.get(socket)?.pop() ?? (await make(socket))
}

async function make(socket: string): Promise<FreshDatabase> {
  made += 1
  const name = `ringko_${process.pid}_${made}`
  await createDatabase(socket, { name, template: TEMPLATE })
  const url = urlIn(socket, name)
  const keeper = await connect(url)
  await keeper.query('set session_replication_role = replica')
  const shape = await shapeOf(keeper)
  const one: FreshDatabase = {
    url,
    async remove() {
      try {
        await keeper.query(ALONE)
        if ((await shapeOf(keeper)) !== shape) throw new Error('A test has changed the tables')
        await emptyAll(keeper)
        emptyOn.set(socket, [...(emptyOn.get(socket) ?? []), one])
      } catch {
        await keeper.end()
        await dropDatabase(socket, name)
      }
    },
  }
  return one
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // Some tests end the server under it.
  client.on('error', () => {})
  await client.connect()
  return client
}

const ALONE = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
const TABLES = `select string_agg(tablename, ',' order by tablename) as tables from pg_tables where schemaname = 'public'`
/** Each table with rows, by its name. */
const FILLED = `select format('%I', tablename) as name from pg_tables where schemaname = 'public'
  and (xpath('/row/any/text()', query_to_xml(format('select exists(select from %I) as any', tablename), false, true, '')))[1]::text = 'true'`
const IDS_ANEW = `select setval(oid::regclass, 1, false) from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`
/** The planner takes tables for new, not for empty: plans that were made on an empty one are slow on a full one. */
const UNKNOWN = `update pg_class set relpages = 0, reltuples = -1 where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace;
  delete from pg_statistic where starelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`

async function shapeOf(keeper: pg.Client): Promise<string | undefined> {
  const { rows } = await keeper.query<{ tables: string }>(TABLES)
  return rows[0]?.tables
}

/** Rows go with their room, so that the next ones lie in the order in which they come. */
async function emptyAll(keeper: pg.Client): Promise<void> {
  const { rows } = await keeper.query<{ name: string }>(FILLED)
  const names = rows.map(({ name }) => name)
  if (names.length > 0) {
    await keeper.query(names.map((name) => `delete from ${name}`).join('; '))
    await keeper.query(`vacuum (index_cleanup on, truncate on) ${names.join(', ')}`)
  }
  await keeper.query(IDS_ANEW)
  await keeper.query(UNKNOWN)
}
