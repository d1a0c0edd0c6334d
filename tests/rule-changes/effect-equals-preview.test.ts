import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countEntries } from '@/db/queries/round-progress'
import { ringableNow } from '@/lib/campaigns/ringable-rules'
import { rulesOf } from '@/lib/campaigns/rules'
import type { CampaignRules } from '@/lib/campaigns/types'
import { carryOutChanges } from '@/lib/rule-changes/carry-out-changes'
import { editFigures } from '@/lib/rule-changes/edit-figures'
import { previewChange } from '@/lib/rule-changes/preview-change'
import { undoChange } from '@/lib/rule-changes/undo-change'
import { playRound, someRound, someRules } from '../support/random-round'
import type { Scenario } from '../support/scenario'

async function standing(s: Scenario, rules: Partial<CampaignRules>) {
  const { q, t } = s.db.read
  const entries = await q.select().from(t.queueEntry)
  const locks = await q.select().from(t.addressLock)
  const counted = await countEntries(s.db.scan, { roundIds: [s.roundId()], now: s.clock.now })
  const { window } = rulesOf(rules)
  return {
    entries: new Map(entries.filter(({ roundId }) => roundId === s.roundId()).map((entry) => [entry.id, entry])),
    openLocks: locks.filter(({ releasedAt }) => releasedAt === null).length,
    ringable: ringableNow(counted, { status: 'running', window, now: s.clock.now }),
  }
}

test('what the preview counted is what is so after saving, whatever the round and the rules', {
  timeout: 120_000,
}, async () => {
  let touched = 0
  await fc.assert(
    fc.asyncProperty(someRound, someRules, fc.boolean(), async (round, rules, closesAtLimit) => {
      const s = await playRound(round)
      const campaignId = s.campaignId()
      const before = await standing(s, round.rules)
      const preview = await previewChange(s.as('eva'), { campaignId, rules, closesAtLimit })
      const asked = { commandId: randomUUID(), campaignId, version: 1, rules, closesAtLimit }
      const saved = await editFigures(s.as('eva'), asked)
      await carryOutChanges(s.system())
      const after = await standing(s, rules)

      const moves = [...before.entries.values()].map((entry) => ({ entry, to: after.entries.get(entry.id) ?? entry }))
      const count = (isMeant: (move: (typeof moves)[number]) => boolean) => moves.filter(isMeant).length
      expect({
        ringable: [before.ringable, after.ringable],
        earlier: count(({ entry, to }) => to.dueAt < entry.dueAt),
        later: count(({ entry, to }) => to.dueAt > entry.dueAt),
        closed: count(({ entry, to }) => entry.state !== 'closed' && to.state === 'closed'),
        freed: count(({ entry, to }) => entry.state === 'barred' && to.state === 'waiting'),
        released: before.openLocks - after.openLocks,
      }).toEqual({
        ringable: [preview.ringable.before, preview.ringable.after],
        earlier: preview.due.earlier,
        later: preview.due.later,
        closed: preview.closed,
        freed: preview.locks.freed,
        released: preview.locks.released,
      })
      const { ringable } = preview
      expect(ringable.after).toBe(ringable.before + ringable.becomes - ringable.ceases)
      // Nothing that was promised has another time.
      expect(count(({ entry, to }) => entry.isPromised && to.dueAt !== entry.dueAt)).toBe(0)
      touched += preview.due.earlier + preview.due.later + preview.closed + preview.locks.released + ringable.becomes

      const { changeId, version } = saved
      await undoChange(s.as('eva'), { commandId: randomUUID(), campaignId, changeId, version })
      await carryOutChanges(s.system())
      const back = await standing(s, round.rules)
      for (const [id, entry] of before.entries) {
        const now = back.entries.get(id)
        expect(now?.state === 'closed').toBe(entry.state === 'closed')
        if (entry.lane === 'retry' || entry.lane === 'busy') expect(now?.dueAt).toBe(entry.dueAt)
      }
      await s.db.close()
    }),
    { numRuns: 40, seed: 20261122, endOnFailure: true },
  )
  expect(touched).toBeGreaterThan(40)
})
