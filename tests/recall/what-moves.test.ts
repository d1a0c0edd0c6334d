import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { inOneWrite } from '@/lib/context'
import { moveEntries } from '@/lib/recall/move-entries'
import { freshAgainAt, numberAgainAt } from '@/lib/recall/rules'
import { undoRecall } from '@/lib/recall/undo-recall'
import { type Scenario, scenario } from '../support/scenario'
import { entryOf } from '../support/standing-bars'

const HOUR = 3_600_000
const dueOf = async (s: Scenario, company: string) => (await entryOf(s, s.entryId(company))).dueAt

test('a company is fresh again 14 days after a talk and 24 hours after a try, or as its campaign says', () => {
  const rules = { ...DEFAULT_RULES, recallTalkedDays: 2, recallUntalkedHours: 3 }
  expect(freshAgainAt({ at: 1000, talked: true }, DEFAULT_RULES)).toBe(1000 + 14 * 24 * HOUR)
  expect(freshAgainAt({ at: 1000, talked: false }, DEFAULT_RULES)).toBe(1000 + 24 * HOUR)
  expect(freshAgainAt({ at: 1000, talked: true }, rules)).toBe(1000 + 48 * HOUR)
  expect(freshAgainAt({ at: 1000, talked: false }, rules)).toBe(1000 + 3 * HOUR)
})

test('a number is tried again four hours on, and after three attempts the next working day', () => {
  const at = instantOf('2026-11-19', 9 * 60)
  expect(numberAgainAt({ at, attemptsToday: 1 }, DEFAULT_RULES)).toBe(at + 4 * HOUR)
  expect(numberAgainAt({ at, attemptsToday: 2 }, DEFAULT_RULES)).toBe(at + 4 * HOUR)
  expect(numberAgainAt({ at, attemptsToday: 3 }, DEFAULT_RULES)).toBe(instantOf('2026-11-20', 8 * 60))
  expect(numberAgainAt({ at, attemptsToday: 1 }, { ...DEFAULT_RULES, attemptGapMinutes: 60 })).toBe(at + HOUR)
})

describe('entries move on, never back', () => {
  test('to what lies after their own time and after now, and those that moved are named with both times', async () => {
    const s = await scenario({ companies: { A: {}, B: {}, C: {}, D: {} } })
    const now = s.clock.now
    const wish = (company: string, dueAt: number, notBefore: number) => ({ id: s.entryId(company), dueAt, notBefore })
    const wishes = [
      wish('A', 0, now + 1),
      wish('B', 0, now),
      wish('C', now + HOUR, now + HOUR),
      // Somebody else has moved it meanwhile.
      wish('D', 77, now + HOUR),
    ]
    const moved = await inOneWrite(s.as('anna'), (work) => moveEntries(work, wishes))
    expect(moved).toEqual([{ entryId: s.entryId('A'), dueAtBefore: 0, dueAtAfter: now + 1 }])
    expect([await dueOf(s, 'A'), await dueOf(s, 'B'), await dueOf(s, 'C'), await dueOf(s, 'D')]).toEqual([
      ...[now + 1, 0, 0, 0],
    ])
    await inOneWrite(s.as('anna'), (work) => undoRecall(work, moved))
    expect(await dueOf(s, 'A')).toBe(0)
    await inOneWrite(s.as('anna'), (work) => undoRecall(work, moved))
    expect(await dueOf(s, 'A')).toBe(0)
  })
})
