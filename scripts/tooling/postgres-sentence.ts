const CREATE = 'createdb -T template0 -E UTF8 --locale=C.UTF-8 ringko'

/** What PostgreSQL's and the network's codes mean to whoever typed a command. Never the address: it may hold a password. */
const SENTENCES: ReadonlyArray<[code: RegExp, sentence: string]> = [
  [/^(ECONNREFUSED|EHOSTUNREACH|ETIMEDOUT|57P03)$/, 'PostgreSQL svarar inte där DATABASE_URL pekar'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'värden i DATABASE_URL finns inte i namntjänsten'],
  [/^28/, 'PostgreSQL släpper inte in användaren i DATABASE_URL med det lösenordet'],
  [/^3D000$/, `databasen i DATABASE_URL finns inte. Skapa den: ${CREATE}`],
  [
    /^42501$/,
    'användaren i DATABASE_URL saknar rättigheter i databasen. Låt den äga databasen: alter database … owner to …',
  ],
  [/^53100$/, 'disken är full på PostgreSQL'],
  [/^53300$/, 'PostgreSQL har inga lediga förbindelser (max_connections)'],
  [/^(57P0[12]|08)/, 'förbindelsen till PostgreSQL bröts'],
]

/** The sentence for an error of PostgreSQL, null for any other. */
export function postgresSentence(error: unknown): string | null {
  const cause = (error as { cause?: unknown } | null)?.cause ?? error
  // A name with several addresses that all refuse is one error with many in it.
  const [first] = (cause as { errors?: unknown[] } | null)?.errors ?? []
  const { code, message, syscall } = (first ?? cause ?? {}) as { code?: unknown; message?: unknown; syscall?: unknown }
  // Of a socket in a folder. Files and folders of ours have the same code.
  if (code === 'ENOENT' && syscall === 'connect') return 'PostgreSQL svarar inte där DATABASE_URL pekar'
  if (/does not support SSL/.test(String(message)))
    return 'PostgreSQL tar inte emot TLS, och DATABASE_URL kräver det (sslmode)'
  if (/Connection terminated/.test(String(message))) return 'förbindelsen till PostgreSQL bröts'
  if (/timeout exceeded when trying to connect/.test(String(message)))
    return 'PostgreSQL svarar inte där DATABASE_URL pekar'
  return SENTENCES.find(([known]) => known.test(String(code)))?.[1] ?? null
}
