import { expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { ringableNow } from '@/lib/campaigns/ringable-rules'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'

const entries = [
  { due: 5, isPromised: false },
  { due: 2, isPromised: true },
]
const { window } = DEFAULT_RULES
const at = (day: string, hour: number) => instantOf(day, hour * 60)

test.each([
  ['in the call window all that is due', 'running', at('2026-11-19', 10), 7],
  ['in the evening what was promised', 'running', at('2026-11-19', 18), 2],
  ['on a Saturday what was promised', 'running', at('2026-11-21', 10), 2],
  ['at night nothing', 'running', at('2026-11-19', 22), 0],
  ['while paused nothing', 'paused', at('2026-11-19', 10), 0],
  ['when finished nothing', 'finished', at('2026-11-19', 10), 0],
] as const)('%s can be called', (_when, status, now, count) => {
  expect(ringableNow(entries, { status, window, now })).toBe(count)
})
