import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openHearingLine } from '../support/hearing-line'
import { companiesOf, startProcesses } from '../support/two-processes'

const MINUTE_MS = 60_000

test('two processes whose computers are two minutes apart agree on holds, undo and what time it is', async () => {
  const { s, a, b, ask, tokenOf } = await startProcesses({
    campaigns: { höst: { rules: { undoSeconds: 60 } } },
    companies: companiesOf(6),
    settingsOf: { a: { TEST_SKEW_MS: String(-MINUTE_MS) }, b: { TEST_SKEW_MS: String(MINUTE_MS) } },
  })
  const lines = [await openHearingLine(a.address, tokenOf('bo')), await openHearingLine(b.address, tokenOf('bo'))]
  const [first = 0, second = 0] = lines.map(({ readyAt }) => readyAt[0])
  expect(Math.abs(first - second)).toBeLessThan(MINUTE_MS / 2)

  const taken = await ask(a, 'anna', 'POST /api/desk/next', { campaignId: s.campaignId() })
  // Two turns of the work that gives back what ran out, in whichever process has it.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  const there = await ask(b, 'anna', 'GET /api/desk')
  expect(there.body.card.holdToken).toBe(taken.body.card.holdToken)

  const { holdToken } = taken.body.card
  const outcome = { commandId: randomUUID(), holdToken, outcome: 'no', next: false }
  const saved = await ask(a, 'anna', 'POST /api/desk/outcome', outcome)
  const { activityId } = saved.body.saved
  // By its own clock the other would say that the minute is over.
  const undone = await ask(b, 'anna', 'POST /api/desk/undo', { commandId: randomUUID(), activityId })
  expect([undone.status, undone.body.card?.organization.id]).toEqual([200, taken.body.card.organization.id])

  // A promise in half a minute's time is to come for the one that is ahead, too.
  const again = undone.body.card.holdToken
  const soon = new Date(s.clock.now + 10 * MINUTE_MS).toISOString()
  const promise = { commandId: randomUUID(), holdToken: again, outcome: 'callback', callbackAt: soon, next: false }
  expect((await ask(b, 'anna', 'POST /api/desk/outcome', promise)).status).toBe(200)
  const [entry] = (await s.db.read.q.select().from(s.db.read.t.queueEntry)).filter(({ lane }) => lane === 'callback')
  expect(entry?.dueAt).toBe(s.clock.now + 10 * MINUTE_MS)
}, 60_000)
