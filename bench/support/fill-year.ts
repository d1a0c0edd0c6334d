import { join } from 'node:path'
import SQLite from 'better-sqlite3'

export interface YearOfCalls {
  dataDir: string
  calls: number
  callers: number
  companies: number
}

/** The year that is filled: 52 weeks of Monday to Friday up to the day before the bench's clock, with both changes of time. */
export const YEAR = { from: '2025-11-20', to: '2026-11-18' } as const
const WORKDAYS = 260

/**
 * A year behind an installation of fillDatabase: calls on the wall between 08 and 17, spread over callers, companies, hours
 * and outcomes, three of a hundred an order; the tally that they make; each order with its line, one of fifty cancelled.
 */
export function fillYear({ dataDir, ...size }: YearOfCalls): void {
  const raw = new SQLite(join(dataDir, 'ringko.db'))
  raw.pragma('synchronous = OFF')
  raw.transaction(() => {
    // Whole numbers: a plain one is bound as a fraction, and then `/` is no division of whole numbers.
    const whole = Object.fromEntries(
      Object.entries({ ...size, workdays: WORKDAYS }).map(([name, value]) => [name, BigInt(value)]),
    )
    raw.prepare(CALLS).run({ ...whole, from: YEAR.from })
    raw.exec(INDUSTRIES)
    raw.exec(TALLY)
    raw.exec(ORDERS)
    raw.exec(CANCELLED)
  })()
  raw.exec('ANALYZE')
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
}

/** The n-th call: its working day, its second on the wall, who made it and what came of it. */
const CALLS = `
with recursive n(i) as (select 0 union all select i + 1 from n where i < @calls - 1),
placed as (
  select i, i * @workdays / @calls as workday, 28800 + (i * 7919 % (@calls / @workdays)) * 32400 / (@calls / @workdays) as second,
    i * 7919 % @companies + 1 as organization, i % @callers + 1 as caller, i / @callers * 31 % 100 as luck from n
),
dated as (
  select *, date(@from, '+' || (workday / 5 * 7 + workday % 5 + (workday % 5 >= 2) * 2) || ' days') as day from placed
),
called as (
  select *, (unixepoch(day) + second - case when day >= '2026-03-29' and day < '2026-10-25' then 7200 else 3600 end) * 1000 as at,
    case when luck < 3 then 'order' when luck < 18 then 'no' when luck < 26 then 'callback' when luck < 29 then 'callback_prio'
      when luck < 36 then 'no_six_months' when luck < 39 then 'wrong' when luck < 46 then 'busy' else 'no_answer' end as outcome
  from dated
)
insert into activity (kind, direction, subject, body, status, start_at, organization_id, private, outcome, talked, e164, attempt_no,
  campaign_id, round_id, queue_entry_id, amount, local_day, local_hour, counted, created_at, created_by_id, updated_at, version)
select 'call', 'out', '', 'Ring igen efter lunch.', 'done', at, organization, 0, outcome, luck < 38, printf('+4699%09d', organization), 1,
  1, 1, organization, case when outcome = 'order' then 240000 end, day, second / 3600, 1, at, caller, at, 1
from called order by at`

/** Twenty industries of as many companies each. */
const INDUSTRIES = `
with recursive n(i) as (select 1 union all select i + 1 from n where i < 20)
insert into code (id, kind, key, label, created_at, updated_at) select i, 'industry', i, 'Bransch ' || i, 0, 0 from n;
update organization set industry_code_id = id % 20 + 1`

const TALLY = `
insert into tally (local_day, local_hour, campaign_id, user_id, outcome, count, talked, order_value)
select local_day, local_hour, campaign_id, created_by_id, outcome, count(*), sum(talked), coalesce(sum(amount), 0)
from activity where kind = 'call' group by 1, 2, 3, 4, 5`

const ORDERS = `
insert into "order" (number, status, organization_id, activity_id, campaign_id, round_id, entry_id, placed_by_id, placed_at, command_id,
  legal_name, first_name, last_name, marketing_name, org_no, is_foreign, sole_trader, invoice_delivery, email, terms_days,
  total_ex_vat, vat, total, vat_rate, search_text, cancelled_at, cancel_reason, created_at, created_by_id, updated_at, version)
select 1000 + row_number() over (order by id), case when id % 50 = 0 then 'cancelled' else 'placed' end, organization_id, id, 1, 1,
  queue_entry_id, created_by_id, start_at, 'bench-' || id, 'Företag AB', 'Anna', 'Åberg', 'Företag', '165590000001', 0, 0, 'email',
  'info@f.example', 30, amount, amount / 4, amount + amount / 4, 25, '', case when id % 50 = 0 then start_at + 86400000 end,
  case when id % 50 = 0 then 'Kunden ångrade sig.' end, start_at, created_by_id, start_at, 1
from activity where outcome = 'order';
insert into order_line (order_id, position, product_id, product_name, kind, list_price_ore, total_ore, created_at, updated_at, version)
select id, 1, 1, 'Diplom', 'single', 240000, total_ex_vat, placed_at, placed_at, 1 from "order"`

const CANCELLED = `
insert into tally (local_day, local_hour, campaign_id, user_id, outcome, count, talked, order_value)
select date(cancelled_at / 1000, 'unixepoch'), 10, campaign_id, placed_by_id, 'order_cancelled', count(*), 0, -sum(total_ex_vat)
from "order" where status = 'cancelled' group by 1, 3, 4`
