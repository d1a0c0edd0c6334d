import type { Pool } from 'pg'
import type { Counted, House } from './house'
import { openLine } from './postgres-line'

const NOW = 'extract(epoch from clock_timestamp()) * 1000'

const TIME = `select (${NOW})::float8 as time`
const TAKE_DUTY = `insert into process_duty (name, holder, until) values ($1, $2, ${NOW} + $3::int)
  on conflict (name) do update set holder = excluded.holder, until = excluded.until
  where process_duty.holder = excluded.holder or process_duty.until < ${NOW} returning holder`
const LEAVE_DUTY = 'delete from process_duty where name = $1 and holder = $2'
const ON_DUTY = `select 1 from process_duty where name = $1 and until > ${NOW}`
const COUNT = `insert into attempt_count as known (key, count, until) values ($1, 1, ${NOW} + $2::float8)
  on conflict (key) do update set
    count = case when known.until <= ${NOW} then 1 else known.count + 1 end,
    until = case when known.until <= ${NOW} then excluded.until else known.until end
  returning count, (until - ${NOW})::float8 as "leftMs"`
const COUNT_BACK = 'update attempt_count set count = count - 1 where key = $1 and count > 0'
const IS_COUNTED = `select 1 from attempt_count where key = $1 and until > ${NOW}`
const FORGET = 'delete from attempt_count where key = $1'
const FORGET_OLD = `delete from attempt_count where until <= ${NOW}`

/** The tables of the house are PostgreSQL's alone, unlogged, and worth nothing after a restart of the server. */
export function houseOf(pool: Pool, url: string): House {
  const isThere = async (sql: string, values: unknown[]) => (await pool.query(sql, values)).rows.length > 0
  const run = async (sql: string, values: unknown[] = []) => void (await pool.query(sql, values))
  return {
    time: async () => (await pool.query<{ time: number }>(TIME)).rows[0]?.time ?? 0,
    takeDuty: ({ name, holder, forMs }) => isThere(TAKE_DUTY, [name, holder, forMs]),
    leaveDuty: ({ name, holder }) => run(LEAVE_DUTY, [name, holder]),
    isOnDuty: (name) => isThere(ON_DUTY, [name]),
    count: async (key, forMs) =>
      (await pool.query<Counted>(COUNT, [key, forMs])).rows[0] ?? { count: 1, leftMs: forMs },
    countBack: (key) => run(COUNT_BACK, [key]),
    isCounted: (key) => isThere(IS_COUNTED, [key]),
    forgetCount: (key) => run(FORGET, [key]),
    forgetOldCounts: () => run(FORGET_OLD),
    openLine: () => openLine(url),
  }
}
