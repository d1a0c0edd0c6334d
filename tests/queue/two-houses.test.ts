import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Database } from '@/db/database'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { openBeside } from '../support/open-beside'
import { scenario } from '../support/scenario'
import { testEngine } from '../support/test-database'

const CALLERS = 12
const CARDS = 60
const names = Array.from({ length: CALLERS }, (_, at) => `caller${at}`)
/** Own cards, and what reaches other people's: a lock, and a card that is closed for all. */
const OUTCOMES = ['no', 'callback_prio', 'no', 'no', 'no_six_months'] as const

describe.runIf(testEngine === 'postgres')('callers spread over two processes on one PostgreSQL', () => {
  it('share a list: each card is called once, and the tally is the log', async () => {
    const companies = Object.fromEntries(Array.from({ length: CARDS }, (_, at) => [`Bolag ${at}`, {}]))
    const s = await scenario({ users: Object.fromEntries(names.map((name) => [name, 'caller'])), companies })
    const other = await openBeside(s.settings)
    const worked = await Promise.all(names.map((name, at) => workAll(name, at % 2 === 0 ? s.db : other)))
    const called = worked.flat()
    expect(called).toHaveLength(CARDS)
    expect(new Set(called).size).toBe(CARDS)
    const { q, t } = s.db.read
    const log = await q.select({ entryId: t.activity.queueEntryId }).from(t.activity)
    expect(new Set(log.map(({ entryId }) => entryId)).size).toBe(log.length)
    const cells = await q.select({ count: t.tally.count }).from(t.tally)
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(CARDS)
    expect(await q.select().from(t.hold)).toEqual([])

    /** Every card that the caller gets until there is none; answers their entries. */
    async function workAll(name: string, db: Database): Promise<number[]> {
      const context = { ...s.as(name), db }
      const done: number[] = []
      let { card } = await claimNextCard(context, { campaignId: s.campaignId() })
      for (let turn = 0; card; turn += 1) {
        const outcome = OUTCOMES[turn % OUTCOMES.length] ?? 'no'
        const at = outcome === 'callback_prio' ? { callbackAt: '2026-11-20T10:00:00+01:00' } : {}
        const command = { commandId: randomUUID(), holdToken: card.holdToken, outcome, next: true, ...at }
        done.push(card.entryId)
        card = (await recordOutcome(context, command)).card
      }
      return done
    }
  })

  it('who sends one command to both is answered the same, and it is done once', async () => {
    const s = await scenario({ companies: { Alfa: {}, Beta: {} } })
    const other = await openBeside(s.settings)
    const { card } = await claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
    const command = { commandId: randomUUID(), holdToken: card?.holdToken ?? '', outcome: 'no' as const, next: true }
    const answers = await Promise.all(
      [s.db, other, s.db, other].map((db) => recordOutcome({ ...s.as('anna'), db }, command)),
    )
    expect(new Set(answers.map(({ saved }) => saved.activityId)).size).toBe(1)
    const { q, t } = s.db.read
    expect(await q.select().from(t.activity)).toHaveLength(1)
  })
})
