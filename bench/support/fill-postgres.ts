import { createHash } from 'node:crypto'
import pg from 'pg'
import { openPostgres } from '@/db/open-postgres'
import type { CampaignRules } from '@/lib/campaigns/types'
import { systemClock } from '@/lib/clock'
import type { Filled } from './fill-database'

export interface PostgresFilling {
  url: string
  companies: number
  callers: number
  /** Epoch milliseconds. */
  now: number
  /** Of the campaign, where they are not the usual ones. */
  rules?: Partial<CampaignRules> | undefined
}

const DAY_MS = 86_400_000

/** What `fillDatabase` makes of fresh cards, on PostgreSQL: companies with one undialable number each, all in one round. */
export async function fillPostgres({ url, companies, callers, now, rules }: PostgresFilling): Promise<Filled> {
  await (await openPostgres({ url })).close()
  const tokens = Array.from({ length: callers }, (_, index) => `bench-session-${index + 1}`.padEnd(43, '.'))
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest('base64url'))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const [sql, values] of statements({ companies, hashes, now, rules: rules ?? {} }))
      await client.query(sql, values)
  } finally {
    await client.end()
  }
  return { campaignId: 1, tokens }
}

interface Filling {
  companies: number
  hashes: string[]
  now: number
  rules: object
}

function statements({ companies, hashes, now, rules }: Filling): Array<[sql: string, values: unknown[]]> {
  // Sessions go by the computer's own time.
  const realNow = systemClock.now()
  const script = JSON.stringify({
    sections: [{ title: 'Öppning', text: 'Hej, jag heter {{caller}}.', kind: 'section' }],
  })
  const each = 'generate_series(1, $1::int) i'
  return [
    [
      `insert into "user" (name, signature, username, role, active, password_hash, created_at, updated_at)
       select 'Caller ' || i, 'C' || i, 'caller-' || i, 'caller', true, '-', $2::bigint, $2::bigint from ${each}`,
      [hashes.length, now],
    ],
    [
      `insert into session (user_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
       select at, hash, $2::bigint, $2::bigint, $3::bigint, 'bench' from unnest($1::text[]) with ordinality as one(hash, at)`,
      [hashes, realNow, realNow + DAY_MS],
    ],
    [
      `insert into campaign (name, status, rules, script, created_at, updated_at) values ('Bench', 'running', $3::jsonb, $1::jsonb, $2::bigint, $2::bigint)`,
      [script, now, JSON.stringify(rules)],
    ],
    [
      `insert into round (campaign_id, number, starts_on, created_at, updated_at) values (1, 1, '2026-01-01', $1::bigint, $1::bigint)`,
      [now],
    ],
    [
      `insert into campaign_member (campaign_id, user_id, created_at, updated_at) select 1, id, $1::bigint, $1::bigint from "user"`,
      [now],
    ],
    [
      `insert into product (name, kind, list_price_ore, includes_text, created_at, updated_at) values ('Diplom', 'single', 240000, 'Diplom', $1::bigint, $1::bigint)`,
      [now],
    ],
    [
      `insert into organization (legal_name, org_no, workplace_no, postal_code, city, email, search_text, created_at, updated_at)
       select 'Företag ' || i || ' AB', '16559' || lpad(i::text, 7, '0'), '', 11122 + i % 80000, 'Umeå',
         'info@f' || i || '.example', 'företag ' || i || ' ab', $2::bigint, $2::bigint from ${each}`,
      [companies, now],
    ],
    [
      `insert into phone_number (organization_id, e164, created_at, updated_at)
       select i, '+4699' || lpad(i::text, 9, '0'), $2::bigint, $2::bigint from ${each}`,
      [companies, now],
    ],
    [
      `insert into contact (organization_id, first_name, last_name, created_at, updated_at)
       select i, 'Anna', 'Åberg', $2::bigint, $2::bigint from ${each}`,
      [companies, now],
    ],
    [
      `insert into queue_entry (round_id, campaign_id, organization_id, created_at, updated_at)
       select 1, 1, i, $2::bigint, $2::bigint from ${each}`,
      [companies, now],
    ],
    // Not those that are empty: what is planned for no rows reads all of them when they come.
    ['vacuum analyze "user", session, organization, phone_number, contact, queue_entry', []],
  ]
}
