import { createHash } from 'node:crypto'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { openSqlite } from '@/db/open-sqlite'
import type { CampaignRules } from '@/lib/campaigns/types'
import { systemClock } from '@/lib/clock'

export interface Filling {
  dataDir: string
  companies: number
  callers: number
  /** Epoch milliseconds. */
  now: number
  /** A round that is under way: closed cards, retries due and to come, callbacks, sleepers. Else all are fresh. */
  isWorked?: boolean
  /** Of the campaign, where they are not the usual ones. */
  rules?: Partial<CampaignRules>
}

export interface Filled {
  campaignId: number
  /** A session's token for each caller; callers have the ids 1, 2, 3 ... */
  tokens: string[]
}

/**
 * Makes an installation of any size: companies with one undialable number each (so that number locks do not skew what is
 * measured), all fresh in one round, callers with a session. Raw SQL, since a million companies should take seconds.
 */
export async function fillDatabase({
  dataDir,
  companies,
  callers,
  now,
  isWorked = false,
  rules = {},
}: Filling): Promise<Filled> {
  const file = join(dataDir, 'ringko.db')
  await (await openSqlite(file)).close()
  const raw = new SQLite(file)
  raw.pragma('synchronous = OFF')
  const tokens = Array.from({ length: callers }, (_, index) => `bench-session-${index + 1}`.padEnd(43, '.'))
  raw.transaction(() => {
    insertCallers(raw, { tokens, now })
    insertCampaign(raw, { now, rules })
    insertProduct(raw, now)
    insertCompanies(raw, { companies, now })
    if (isWorked) workRound(raw, now)
  })()
  raw.exec('ANALYZE')
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
  return { campaignId: 1, tokens }
}

const DAY_MS = 86_400_000

function insertCallers(raw: SQLite.Database, { tokens, now }: { tokens: string[]; now: number }): void {
  const user = raw.prepare(
    "insert into user (id, name, signature, username, role, active, password_hash, created_at, updated_at) values (?, ?, ?, ?, 'caller', 1, '-', ?, ?)",
  )
  const session = raw.prepare(
    "insert into session (user_id, token_hash, created_at, last_seen_at, expires_at, user_agent) values (?, ?, ?, ?, ?, 'bench')",
  )
  // Sessions go by the computer's own time.
  const realNow = systemClock.now()
  for (const [index, token] of tokens.entries()) {
    const id = index + 1
    user.run(id, `Caller ${id}`, `C${id}`, `caller-${id}`, now, now)
    session.run(id, createHash('sha256').update(token).digest('base64url'), realNow, realNow, realNow + DAY_MS)
  }
}

function insertCampaign(raw: SQLite.Database, { now, rules }: Required<Pick<Filling, 'now' | 'rules'>>): void {
  const script = JSON.stringify({
    sections: [{ title: 'Öppning', text: 'Hej, jag heter {{caller}}.', kind: 'section' }],
  })
  raw
    .prepare(
      "insert into campaign (id, name, status, rules, script, created_at, updated_at) values (1, 'Bench', 'running', ?, ?, ?, ?)",
    )
    .run(JSON.stringify(rules), script, now, now)
  raw
    .prepare(
      "insert into round (id, campaign_id, number, starts_on, created_at, updated_at) values (1, 1, 1, '2026-01-01', ?, ?)",
    )
    .run(now, now)
  raw
    .prepare('insert into campaign_member (campaign_id, user_id, created_at, updated_at) select 1, id, ?, ? from user')
    .run(now, now)
}

/** What is sold, under the id 1. */
function insertProduct(raw: SQLite.Database, now: number): void {
  raw
    .prepare(
      "insert into product (id, name, kind, list_price_ore, includes_text, created_at, updated_at) values (1, 'Diplom', 'single', 240000, 'Diplom', ?, ?)",
    )
    .run(now, now)
}

function insertCompanies(raw: SQLite.Database, { companies, now }: { companies: number; now: number }): void {
  const each = 'with recursive n(i) as (select 1 union all select i + 1 from n where i < @companies)'
  const given = { companies, now }
  raw
    .prepare(
      `${each} insert into organization (id, legal_name, org_no, workplace_no, postal_code, city, email, search_text, created_at, updated_at)
       select i, 'Företag ' || i || ' AB', printf('16559%07d', i), '', 11122 + i % 80000, 'Umeå', 'info@f' || i || '.example',
         'företag ' || i || ' ab', @now, @now from n`,
    )
    .run(given)
  raw
    .prepare(
      `${each} insert into phone_number (organization_id, e164, created_at, updated_at)
       select i, printf('+4699%09d', i), @now, @now from n`,
    )
    .run(given)
  raw
    .prepare(
      `${each} insert into contact (organization_id, first_name, last_name, created_at, updated_at)
       select i, 'Anna', 'Åberg', @now, @now from n`,
    )
    .run(given)
  raw
    .prepare(
      `${each} insert into queue_entry (id, round_id, campaign_id, organization_id, created_at, updated_at)
       select i, 1, 1, i, @now, @now from n`,
    )
    .run(given)
}

const HOUR_MS = 3_600_000

/** Of ten cards one is closed, one retried and due, one retried later; callbacks due are as few in a long list as in a short. */
function workRound(raw: SQLite.Database, now: number): void {
  const become = (where: string, set: string) =>
    raw
      .prepare(`update queue_entry set ${set}, attempts = 1, last_call_at = @now - 20 * @hour where ${where}`)
      .run({ now, hour: HOUR_MS })
  become('id % 10 = 1', "state = 'closed', closed_as = 'no', last_outcome = 'no'")
  become('id % 10 = 2', "lane = 'retry', due_at = @now - id % 1000 * 1000, last_outcome = 'no_answer'")
  become('id % 10 = 3', "lane = 'retry', due_at = @now + @hour + id % 100000 * 1000, last_outcome = 'no_answer'")
  become('id % 50 = 4', "lane = 'callback', due_at = @now + @hour + id % 100000 * 1000, last_outcome = 'callback'")
  become(
    'id % 50 = 14',
    "lane = 'woken', due_at = @now + 100 * @hour + id % 100000 * 1000, last_outcome = 'no_six_months'",
  )
  become('id % 50 = 24 and id <= 5000', "lane = 'callback', due_at = @now - @hour, last_outcome = 'callback'")
}
