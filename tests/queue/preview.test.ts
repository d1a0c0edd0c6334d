import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOf } from '@/lib/calendar/iso-time'
import { instantOf } from '@/lib/calendar/local-time'
import { decideOutcome } from '@/lib/calls/rules'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { previewOf } from '@/lib/queue/card-rules'
import { call, entry } from '../support/call-facts'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

const MINUTE = 60_000
const BUSY = { outcome: 'busy' } as const
const morning = instantOf('2026-11-19', 9 * 60)

describe('the time on the button of an outcome', () => {
  test('is the one that the outcome then gives, whatever was tried before', () => {
    const facts = fc.record({
      attempts: fc.integer({ min: 0, max: 6 }),
      busyInRow: fc.integer({ min: 0, max: 6 }),
      bestMinute: fc.option(fc.integer({ min: 0, max: 1439 })),
      busyBefore: fc.integer({ min: 0, max: 4 }),
      numberAttempts: fc.integer({ min: 0, max: 4 }),
      minutesAgo: fc.integer({ min: 1, max: 300 }),
      minute: fc.integer({ min: 0, max: 60 * 24 * 400 }),
      sleepMonths: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(facts, ({ minutesAgo, minute, sleepMonths, attempts, busyInRow, bestMinute, ...tried }) => {
        const now = morning + minute * MINUTE
        const rules = { ...DEFAULT_RULES, sleepMonths }
        const numberLastAt = tried.numberAttempts > 0 ? now - minutesAgo * MINUTE : null
        const tries = { ...tried, numberLastAt }
        const preview = previewOf({ attempts, busyInRow, bestMinute }, { now, rules, tries })
        const said = { ...tries, entry: entry({ attempts, busyInRow }), bestMinute, now, rules }
        const dueOf = (outcome: 'no_answer' | 'busy' | 'no_six_months' | 'callback') =>
          isoOf(decideOutcome(call({ ...said, outcome })).entry.dueAt)
        expect(preview).toEqual({
          noAnswer: dueOf('no_answer'),
          busy: dueOf('busy'),
          noSixMonths: dueOf('no_six_months'),
          callback: dueOf('callback'),
        })
      }),
    )
  })

  test('counts the busies of today alone: yesterday had two', async () => {
    const s = await scenario({ now: instantOf('2026-11-18', 9 * 60), companies: { Bergs: {} } })
    const { card, call: callNow, save, entry: stored } = calling(s)
    await callNow('anna', BUSY)
    s.wait(21)
    await callNow('anna', BUSY)
    s.clock.now = morning
    const { holdToken, preview } = await card('anna')
    await save('anna', holdToken, BUSY)
    expect(preview.busy).toBe(isoOf((await stored('Bergs')).dueAt))
    expect(preview.busy).toBe(isoOf(morning + 60 * MINUTE))
  })

  test('counts the third busy of the day', async () => {
    const s = await scenario({ now: morning, companies: { Bergs: {} } })
    const { card, call: callNow, save, entry: stored } = calling(s)
    await callNow('anna', BUSY)
    s.wait(21)
    await callNow('anna', BUSY)
    s.wait(61)
    const { preview, holdToken } = await card('anna')
    await save('anna', holdToken, BUSY)
    expect(preview.busy).toBe(isoOf((await stored('Bergs')).dueAt))
    expect(preview.busy).toBe(isoOf(instantOf('2026-11-20', 8 * 60)))
  })

  test('knows the three attempts a day on a number that others in the campaign share', async () => {
    const shared = '+4631390111'
    const rules = { attemptsPerDay: 2, attemptGapMinutes: 0 }
    const s = await scenario({
      now: morning,
      campaigns: { höst: { rules } },
      companies: { Bergs: { phones: [shared] }, Falu: { phones: [shared] } },
    })
    const { card, save, entry: stored } = calling(s)
    await save('anna', (await card('anna')).holdToken, { outcome: 'no_answer' })
    s.wait(5)
    const { preview, holdToken, organization } = await card('anna')
    expect(organization.id).toBe(s.companyId('Falu'))
    await save('anna', holdToken, { outcome: 'no_answer' })
    expect(preview.noAnswer).toBe(isoOf((await stored('Falu')).dueAt))
    expect(preview.noAnswer).toBe(isoOf(instantOf('2026-11-20', 8 * 60)))
  })
})
