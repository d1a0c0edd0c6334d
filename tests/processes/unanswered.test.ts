import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { seededRandom } from '@/lib/demo/seeded-random'
import { type Moment, startWire } from '../support/cut-wire'
import { sizeOf, tellFigure } from '../support/fault-figure'
import type { Scenario } from '../support/scenario'
import { openTestDatabase } from '../support/test-database'
import { companiesOf, startProcesses } from '../support/two-processes'

const KILLS = sizeOf({ short: 6, long: 90, name: 'RINGKO_UNANSWERED_KILLS' })
const SEED = Number(process.env.RINGKO_SEED ?? 20_261_122)
const MOMENTS: Moment[] = ['after the commit', 'before the commit', 'somewhere']

test(
  `${KILLS} times kill -9 between the commit and the answer, before the commit and at random: the same command to the other process is one outcome`,
  async () => {
    const { next: random } = seededRandom(SEED)
    const opened = await openTestDatabase()
    const wire = await startWire(opened.settings.DATABASE_URL ?? '')
    const companies = companiesOf(KILLS + 5)
    const settingsOf = { a: { DATABASE_URL: wire.url } }
    const { s, a, b, ask } = await startProcesses({ users: { anna: 'caller' }, companies, opened, settingsOf })
    let { body: hand } = await ask(b, 'anna', 'POST /api/desk/next', { campaignId: s.campaignId() })
    const kept: number[] = []
    for (let turn = 0; turn < KILLS; turn += 1) {
      const moment = MOMENTS[turn % MOMENTS.length] ?? 'somewhere'
      const commandId = randomUUID()
      const tokens = { holdToken: hand.card.holdToken, deckToken: hand.deck?.holdToken }
      const said = { commandId, ...tokens, outcome: 'no', next: true }
      const isKilled = wire.cutAt({ moment, text: commandId, afterMs: random() * 60, reached: a.kill })
      const [first] = await Promise.all([ask(a, 'anna', 'POST /api/desk/outcome', said).catch(() => null), isKilled])
      if (moment !== 'somewhere') expect(first).toBeNull()
      if (moment === 'after the commit') expect(await callsOf(s, commandId)).toHaveLength(1)
      if (moment === 'before the commit') expect(await callsOf(s, commandId)).toEqual([])

      const again = await ask(b, 'anna', 'POST /api/desk/outcome', said)
      expect([again.status, await callsOf(s, commandId)]).toEqual([200, [again.body.saved.activityId]])
      const once = await ask(b, 'anna', 'POST /api/desk/outcome', said)
      expect(once.body.saved).toEqual(again.body.saved)
      expect(once.body.card.holdToken).toBe(again.body.card.holdToken)
      kept.push(again.body.saved.activityId)
      hand = again.body
      await a.start()
    }
    const { q, t } = s.db.read
    const calls = (await q.select().from(t.activity)).filter(({ kind }) => kind === 'call').map(({ id }) => id)
    expect(calls.sort((one, other) => one - other)).toEqual(kept)
    expect((await q.select().from(t.tally)).reduce((sum, { count }) => sum + count, 0)).toBe(KILLS)
    tellFigure('unanswered', { kills: KILLS, outcomes: kept.length, seed: SEED, lost: 0, doubled: 0 })
  },
  KILLS * 20_000 + 60_000,
)

/** Read on a connection that the wire has nothing to do with. */
async function callsOf({ db }: Scenario, commandId: string): Promise<number[]> {
  const rows = await db.read.q.select().from(db.read.t.activity)
  return rows.filter((row) => row.commandId === commandId && row.kind === 'call').map(({ id }) => id)
}
