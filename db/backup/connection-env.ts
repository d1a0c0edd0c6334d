import pg from 'pg'

/** Parts of an address that PostgreSQL's programs read from the environment. */
const SAID_IN_URL = {
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
} as const

/**
 * Where the database is, for PostgreSQL's own programs: in their environment, never on a command line, which every user of the
 * machine can read.
 */
export function connectionEnv(url: string): Record<string, string> {
  const { host, port, user, database, password } = new pg.Client({ connectionString: url })
  const query = new URLSearchParams(url.split('?')[1] ?? '')
  const said = Object.entries(SAID_IN_URL).flatMap(([name, variable]) => {
    const value = query.get(name)
    return value === null ? [] : [[variable, value] as const]
  })
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    ...(process.env.PGPASSFILE ? { PGPASSFILE: process.env.PGPASSFILE } : {}),
    PGAPPNAME: 'ringko backup',
    PGHOST: host,
    PGPORT: String(port),
    ...(user ? { PGUSER: user } : {}),
    ...(database ? { PGDATABASE: database } : {}),
    ...(password ? { PGPASSWORD: password } : {}),
    ...Object.fromEntries(said),
  }
}
