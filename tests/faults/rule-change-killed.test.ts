import { randomUUID } from 'node:crypto'
import { and, count, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rulesOf } from '@/lib/campaigns/rules'
import type { CampaignRules } from '@/lib/campaigns/types'
import { NO_TRIES, noAnswerDue } from '@/lib/queue/retry-due'
import type { LatestChange, RulePreview } from '@/lib/rule-changes/types'
import { type Floor, startFloor } from '../support/fault-floor'
import { TEST_NOW } from '../support/scenario'

/** Some thirty pages of the background work. */
const CARDS = 60_000
const LAST_CALL = TEST_NOW - 30 * 60_000
/** The window is moved: every card that nobody answered gets another time. */
const rules = { window: { weekdays: [2], openMinute: 540, closeMinute: 960 } }

test('a large change of rules goes on after kill -9 in the middle of it, and ends with what the preview said', async () => {
  const floor = await startFloor({ companies: CARDS, callers: 1 })
  await makeRetries(floor)
  const { body } = await floor.ask(1, `POST ${at(floor)}/preview`, { rules })
  const preview: RulePreview = body
  expect(preview.due.later).toBe(CARDS)
  const saved = await floor.ask(1, `PUT ${at(floor)}`, { commandId: randomUUID(), version: 1, rules })
  expect(saved.body).toMatchObject({ isDone: false })

  for (const share of [0.1, 0.5]) {
    const { moved } = await until(floor, (change) => change.moved > CARDS * share)
    expect(moved).toBeLessThan(CARDS)
    await floor.server.kill()
    await floor.server.start()
  }
  const done = await until(floor, ({ isDone }) => isDone)
  expect(done).toMatchObject({ moved: CARDS, closed: 0, changed: ['window'] })

  expect(await floor.server.stop()).toBe(0)
  await floor.inspect()
  const db = await floor.open()
  const { q, t } = db.read
  const [asPreviewed] = await q
    .select({ cards: count() })
    .from(t.queueEntry)
    .where(and(eq(t.queueEntry.dueAt, dueBy(rules)), eq(t.queueEntry.version, 2)))
  await db.close()
  // Each card has the new time, and was moved once.
  expect(asPreviewed?.cards).toBe(CARDS)
}, 180_000)

const at = ({ campaignId }: Floor) => `/api/campaigns/${campaignId}/rules`

const dueBy = (own: Partial<CampaignRules>) =>
  noAnswerDue({ entry: { attempts: 0, busyInRow: 0 }, tries: NO_TRIES, now: LAST_CALL, rules: rulesOf(own) })

/** All cards have been tried once, half an hour ago; who changes rules is a supervisor. */
async function makeRetries({ server, open }: Floor): Promise<void> {
  await server.kill()
  const db = await open()
  const card = { lane: 'retry', attempts: 1, lastOutcome: 'no_answer', lastCallAt: LAST_CALL } as const
  await db.write(async ({ q, t }) => {
    await q.update(t.user).set({ role: 'supervisor' })
    await q.update(t.queueEntry).set({ ...card, dueAt: dueBy({}), version: 1 })
  })
  await db.close()
  await server.start()
}

async function until({ ask, ...floor }: Floor, isSo: (change: LatestChange) => boolean): Promise<LatestChange> {
  for (;;) {
    const { body } = await ask(1, `GET ${at({ ask, ...floor })}/change`)
    if (body.change && isSo(body.change)) return body.change
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
