import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { writeNote } from '@/lib/calls/write-note'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { expireHolds } from '@/lib/queue/expire-holds'
import { sizeOf, tellFigure } from '../support/fault-figure'
import { scenario } from '../support/scenario'

const HOLDERS = sizeOf({ short: { sqlite: 200, postgres: 100 }, long: 1000, name: 'RINGKO_R3_HOLDERS' })

test(
  `R3: ${HOLDERS} holders who were replaced write no outcome, and what they wrote is kept as a note`,
  async () => {
    const users = { anna: 'caller', bo: 'caller' } as const
    const companies = Object.fromEntries(Array.from({ length: HOLDERS }, (_, i) => [`F${i}`, {}]))
    const s = await scenario({ users, companies, campaigns: { höst: { rules: { deckReservePerCaller: 1_000_000 } } } })
    const next = (name: string) => claimNextCard(s.as(name), { campaignId: s.campaignId() })
    const save = (name: string, holdToken: string) =>
      recordOutcome(s.as(name), { commandId: randomUUID(), holdToken, outcome: 'no', next: false })
    let refused = 0
    for (let i = 0; i < HOLDERS; i += 1) {
      const paused = (await next('anna')).card
      s.wait(20)
      expect(await expireHolds(s.system())).toBe(1)
      const taken = (await next('bo')).card
      expect(taken?.entryId).toBe(paused?.entryId)
      const late = await save('anna', paused?.holdToken ?? '').catch((error) => error)
      if (late.status === 409 && late.code === 'hold_lost' && late.message === 'Kortet är taget av bo.') refused += 1
      const organizationId = paused?.organization.id ?? 0
      await writeNote(s.as('anna'), { commandId: randomUUID(), organizationId, note: `Sa ja ${i}` })
      await save('bo', taken?.holdToken ?? '')
      s.clock.now -= 20 * 60_000
    }
    const activities = await s.db.read.q.select().from(s.db.read.t.activity)
    const calls = activities.filter(({ kind }) => kind === 'call')
    expect(refused).toBe(HOLDERS)
    expect(calls.filter(({ createdById }) => createdById === s.userId('anna'))).toEqual([])
    expect(new Set(calls.map(({ queueEntryId }) => queueEntryId)).size).toBe(HOLDERS)
    expect(
      activities.filter(({ kind, createdById }) => kind === 'note' && createdById === s.userId('anna')),
    ).toHaveLength(HOLDERS)
    tellFigure('R3', { holders: HOLDERS, refused, 'outcomes written': 0, 'notes kept': HOLDERS })
  },
  HOLDERS * 300,
)
