import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { BENCH_START } from './support/bench-clock'
import { startChild } from './support/child-server'
import type { Figure } from './support/figure'
import { percentile, rounded } from './support/figures'
import { fillDatabase } from './support/fill-database'
import { openDesk, pressThrough } from './support/open-desk'
import { simulateCallers } from './support/simulate-callers'

const CALLERS = 200
const COMPANIES = 50_000
const PRESSES = 80
const WARM_UP = 10
/** 250 outcomes an hour is a fast caller; ten times that. */
const PER_HOUR = 2500

/** V1: Spara/nästa in a real Chromium with the deck card ready, beside 200 callers at ten times real pace. */
export const measureWithDeck = () =>
  measureDesk({ id: 'V1', what: 'key to next card painted, deck ready, p95 ms', bar: 32, hasDeck: true })

/** V2: the same without a deck card, so that the next card comes with the answer. */
export const measureWithoutDeck = () =>
  measureDesk({ id: 'V2', what: 'key to next card painted, no deck card, p95 ms', bar: 60, hasDeck: false })

interface Measure {
  id: 'V1' | 'V2'
  what: string
  bar: number
  hasDeck: boolean
}

async function measureDesk({ id, what, bar, hasDeck }: Measure): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), `ringko-${id}-`))
  const filling = { dataDir, companies: COMPANIES, callers: CALLERS + 1, now: BENCH_START, isWorked: true }
  const filled = await fillDatabase(filling)
  if (!hasDeck) moveToSmallCampaign(dataDir, CALLERS + 1)
  const server = await startChild('bench/serve.ts', { DATA_DIR: dataDir, NODE_ENV: 'production', BENCH_PAGES: '1' })
  try {
    const { painted, eventTiming } = await pressBeside({ port: server.port, ...filled })
    const value = rounded(percentile(painted, 95))
    const beside = {
      p50: rounded(percentile(painted, 50)),
      presses: painted.length,
      'keys over 32 ms by Event Timing': eventTiming.filter((ms) => ms > 32).length,
    }
    return [{ id, what, value, unit: 'ms', bar: `<= ${bar}`, isMet: value <= bar, beside }]
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The last caller's keys in a browser, while all others work. */
async function pressBeside({ port, tokens, campaignId }: { port: number; tokens: string[]; campaignId: number }) {
  const floor = simulateCallers({ port, tokens: tokens.slice(0, CALLERS), campaignId, perHour: PER_HOUR })
  const { page, close } = await openDesk({ port, token: tokens[CALLERS] ?? '' })
  try {
    // The first cards warm the page up.
    await pressThrough(page, WARM_UP)
    await page.evaluate(() => {
      window.paintedAfterMs = []
      window.eventTimingMs = []
    })
    return await pressThrough(page, PRESSES)
  } finally {
    await close()
    await floor.stop()
  }
}

/** A campaign of the caller's own with fewer cards than the reserve asks for: then no deck card is made. */
function moveToSmallCampaign(dataDir: string, userId: number): void {
  const raw = new SQLite(join(dataDir, 'ringko.db'))
  raw.exec(`
    insert into campaign (id, name, status, rules, script, created_at, updated_at)
      select 2, 'Small', status, '{"deckReservePerCaller":200}', script, created_at, updated_at from campaign where id = 1;
    insert into round (id, campaign_id, number, starts_on, created_at, updated_at)
      select 2, 2, 1, starts_on, created_at, updated_at from round where id = 1;
    update queue_entry set round_id = 2, campaign_id = 2
      where id in (select id from queue_entry where lane = 'fresh' and state = 'waiting' order by id limit 150);
    update campaign_member set campaign_id = 2 where user_id = ${userId};
  `)
  raw.close()
}
