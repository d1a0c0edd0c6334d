import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { dueOfTask } from '@/lib/office/rules'

const at = (day: string, hour: number, minute = 0) => instantOf(day, hour * 60 + minute)

describe('when a task should be done', () => {
  test.each([
    // Thursday morning, Thursday at closing, Friday evening, Saturday, the day before Christmas Eve.
    [at('2026-11-19', 9), at('2026-11-19', 10), at('2026-11-19', 17), at('2026-11-20', 17)],
    [at('2026-11-19', 16, 30), at('2026-11-20', 8), at('2026-11-19', 17), at('2026-11-20', 17)],
    [at('2026-11-20', 19), at('2026-11-23', 9), at('2026-11-23', 17), at('2026-11-24', 17)],
    [at('2026-11-21', 12), at('2026-11-23', 9), at('2026-11-23', 17), at('2026-11-24', 17)],
  ])('at %i: urgent %i, address care %i, the rest %i', (now, urgent, care, rest) => {
    expect(dueOfTask({ type: 'address_care', urgent: true, now })).toBe(urgent)
    expect(dueOfTask({ type: 'address_care', urgent: false, now })).toBe(care)
    expect(dueOfTask({ type: 'invoice_by_mail', urgent: false, now })).toBe(rest)
  })
})
