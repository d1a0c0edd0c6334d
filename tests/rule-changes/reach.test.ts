import { describe, expect, test } from 'vitest'
import { DEFAULT_RULES, rulesOf } from '@/lib/campaigns/rules'
import type { CampaignRules } from '@/lib/campaigns/types'
import { changedRules, reachOf } from '@/lib/rule-changes/rules'

describe('what a change has to do with', () => {
  const reach = (own: Partial<CampaignRules>, closesAtLimit = false) => {
    return reachOf({ before: DEFAULT_RULES, after: rulesOf(own), closesAtLimit })
  }

  test('the rules that are not what they were', () => {
    expect(changedRules(DEFAULT_RULES, DEFAULT_RULES)).toEqual([])
    const after = rulesOf({
      lockLimit: 30,
      busyDelaysMinutes: [20, 60],
      window: { ...DEFAULT_RULES.window, weekdays: [1] },
    })
    expect(changedRules(DEFAULT_RULES, after)).toEqual(['window', 'lockLimit'])
  })

  test.each<[Partial<CampaignRules>, boolean, boolean]>([
    [{ window: { ...DEFAULT_RULES.window, closeMinute: 960 } }, true, false],
    [{ attemptsPerDay: 2 }, true, false],
    [{ attemptGapMinutes: 60 }, true, false],
    [{ attemptLimit: 6 }, true, false],
    [{ busyDelaysMinutes: [5] }, true, false],
    [{ busyPerDay: 2 }, true, false],
    [{ recallTalkedDays: 7 }, false, true],
    [{ recallUntalkedHours: 7 }, false, true],
    [{ prioMaxDays: 7 }, false, false],
  ])('%j reaches cards that wait: %s, fresh ones: %s', (own, retries, fresh) => {
    expect(reach(own)).toEqual({ retries, fresh, locks: false })
  })

  test('closing at the limit reaches cards that wait, whatever is changed', () => {
    expect(reach({}, true)).toEqual({ retries: true, fresh: false, locks: false })
  })

  test('promises are released only where that is switched on', () => {
    const on = { autoReleaseOverdueLocks: true }
    expect(reach(on).locks).toBe(true)
    const both = (after: Partial<CampaignRules>) =>
      reachOf({ before: rulesOf(on), after: rulesOf({ ...on, ...after }), closesAtLimit: false }).locks
    expect(both({ autoReleaseAfterDays: 4 })).toBe(true)
    expect(both({ window: { ...DEFAULT_RULES.window, openMinute: 540 } })).toBe(true)
    expect(both({ lockLimit: 4 })).toBe(false)
    expect(reach({ autoReleaseAfterDays: 4 }).locks).toBe(false)
  })
})
