import pg from 'pg'
import { readOnly } from '@/lib/errors'

/** Names of what a database cannot do now, of lost lines to it, and of its letting us in no more: nothing is lost, it is asked for again. */
const AWAY =
  /^(08|28|3D000|53|57P|58|25006|55P03|25P03|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT|EHOSTUNREACH|EACCES)/
const AWAY_SENTENCE =
  /Connection terminated|timeout expired|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|could not write init file/

/** What servers and commands call themselves on PostgreSQL. */
export const APPLICATION = 'ringko'

export interface PoolWanted {
  url: string
  /** Another name than that of servers and commands. */
  application?: string
  /** At most so many connections. */
  max: number
  /** A statement that takes longer is ended, milliseconds; 0: none is. */
  statementMs: number
  /** What waits longer than this for what others hold, locks or all connections, is ended as not possible now. */
  waitMs?: number
  /** A transaction whose process says nothing for so long is ended, so that others go on. */
  silentMs?: number
  /** A connection that answers nothing for so long is given up. */
  answerMs?: number
  /** Short prepared statements, sent without waiting for the answer to the one before. */
  pipeline?: true
}

const SILENT_MS = 30_000
const CONNECT_MS = 5000

/**
 * Connections that say what they are and give up what hangs. Big integers and sums come as numbers: instants, counts and
 * öre all fit in one.
 */
export function openPool({ url, max, application = APPLICATION, ...wanted }: PoolWanted): pg.Pool {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number)
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: application,
    Client: PunctualClient,
    connectionTimeoutMillis: wanted.waitMs ?? CONNECT_MS,
    // What is open stays open: with a full disk PostgreSQL may let nobody in anew, and everything can still be read.
    idleTimeoutMillis: 0,
    keepAlive: true,
    statement_timeout: wanted.statementMs,
    lock_timeout: wanted.waitMs,
    query_timeout: wanted.answerMs,
    idle_in_transaction_session_timeout: wanted.silentMs ?? SILENT_MS,
    pipeline: wanted.pipeline,
  })
  // An idle connection that is lost is left to the pool, which makes another when it is asked.
  pool.on('error', () => {})
  // One that is lost between two statements of a transaction would end the process: the next statement says it.
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

/** A server that does not answer is away, however long one may wait for a place in the pool. */
class PunctualClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS })
  }
}

/** From now on a statement that the database could not take is refused with `read_only`, as a write is. */
export function sayWhenAway(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...asked: unknown[]) => Promise<unknown>
  const queryOrSay = (...asked: unknown[]) =>
    query(...asked).catch((error: unknown) => {
      throw isAway(error) ? readOnly(error) : error
    })
  Object.assign(pool, { query: queryOrSay })
}

/** Whether the database, and not what was asked of it, is the reason. */
export function isAway(error: unknown): boolean {
  const { code, message } = causeOf(error)
  return AWAY.test(String(code ?? '')) || AWAY_SENTENCE.test(String(message ?? ''))
}

/** Whether the server has not said that a commit failed: it may stand. */
export const isInDoubt = (error: unknown): boolean => isAway(error) && causeOf(error).severity !== 'ERROR'

/** Two transactions that wait for each other, or that saw each other's rows change: the work is done again from the start. */
export const isToRepeat = (error: unknown): boolean => /^40(001|P01)$/.test(String(causeOf(error).code ?? ''))

/** Drizzle puts what happened under `cause`; a refused connection is the first of several errors. */
function causeOf(error: unknown): { code?: unknown; message?: unknown; severity?: unknown } {
  const cause = (error as { cause?: unknown } | null)?.cause ?? error
  const [first] = (cause as { errors?: unknown[] } | null)?.errors ?? []
  return (first ?? cause ?? {}) as { code?: unknown; message?: unknown }
}
