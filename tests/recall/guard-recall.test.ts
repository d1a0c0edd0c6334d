import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { inOneWrite } from '@/lib/context'
import { undoRecall } from '@/lib/recall/undo-recall'
import { call, chain, change, DAY_MS, dueOf, HOUR_MS, logCall, SWITCHBOARD } from '../support/called-numbers'
import { scenario } from '../support/scenario'

describe('a call moves fresh entries of other rounds', () => {
  test('24 hours on when nobody was talked to, of the company and of its number', async () => {
    const s = await chain()
    await call(s)
    const tomorrow = s.clock.now + DAY_MS
    expect(await dueOf(s, 'Norr', 'vinter')).toBe(tomorrow)
    expect(await dueOf(s, 'Söder', 'vinter')).toBe(tomorrow)
    expect(await dueOf(s, 'Annan', 'vinter')).toBe(0)
  })

  test('14 days on after a talk, or what that campaign says', async () => {
    const usual = await chain()
    await call(usual, { talked: true })
    expect(await dueOf(usual, 'Norr', 'vinter')).toBe(usual.clock.now + 14 * DAY_MS)
    const strict = await chain({ recallTalkedDays: 60 })
    await call(strict, { talked: true })
    expect(await dueOf(strict, 'Norr', 'vinter')).toBe(strict.clock.now + 60 * DAY_MS)
  })

  test('never earlier, never one that is not fresh or closed, and never its own', async () => {
    const s = await chain()
    const later = s.clock.now + 40 * DAY_MS
    await change(s, 'Norr', { dueAt: later }, 'vinter')
    await change(s, 'Söder', { lane: 'woken' }, 'vinter')
    await call(s, { talked: true })
    expect(await dueOf(s, 'Norr', 'vinter')).toBe(later)
    expect(await dueOf(s, 'Söder', 'vinter')).toBe(0)
    expect(await dueOf(s, 'Norr')).toBe(0)
    await change(s, 'Söder', { lane: 'fresh', state: 'closed' }, 'vinter')
    expect(await call(s, { talked: true })).toEqual([])
    expect(await dueOf(s, 'Söder', 'vinter')).toBe(0)
  })

  test('nothing to move is nothing moved', async () => {
    const s = await scenario({ companies: { Ensam: { phones: [SWITCHBOARD] } } })
    expect(await call(s, { company: 'Ensam' })).toEqual([])
  })
})

describe('attempts on one number in one campaign', () => {
  test('are at least four hours apart', async () => {
    const s = await chain()
    await call(s)
    expect(await dueOf(s, 'Söder')).toBe(s.clock.now + 4 * HOUR_MS)
  })

  test('are three a day: after the third the number waits for the next working day', async () => {
    const s = await chain()
    await logCall(s, { company: 'Söder' })
    await logCall(s, { company: 'Söder' })
    await logCall(s, { company: 'Söder', busy: true })
    await logCall(s, { company: 'Söder', campaign: 'vinter' })
    s.wait(1)
    await call(s)
    expect(await dueOf(s, 'Söder')).toBe(instantOf('2026-11-20', 8 * 60))
  })

  test('do not count the call that is being recorded twice', async () => {
    const s = await chain()
    await logCall(s, { company: 'Söder' })
    s.wait(1)
    await logCall(s)
    await call(s)
    expect(await dueOf(s, 'Söder')).toBe(s.clock.now + 4 * HOUR_MS)
  })

  test('busy sets no gap, and a promised time is bound by nothing of this', async () => {
    const s = await chain()
    await call(s, { busy: true })
    expect(await dueOf(s, 'Söder')).toBe(0)
    await change(s, 'Söder', { lane: 'callback', isPromised: true })
    await call(s)
    expect(await dueOf(s, 'Söder')).toBe(0)
  })
})

describe('undo', () => {
  test('moves everything back', async () => {
    const s = await chain()
    const moved = await call(s, { talked: true })
    expect(moved).toHaveLength(3)
    await inOneWrite(s.as('anna'), (work) => undoRecall(work, moved))
    for (const [company, campaign] of [
      ['Norr', 'vinter'],
      ['Söder', 'vinter'],
      ['Söder', 'höst'],
    ] as const) {
      expect(await dueOf(s, company, campaign)).toBe(0)
    }
  })

  test('leaves what another call has moved since', async () => {
    const s = await chain()
    const moved = await call(s)
    s.wait(60)
    await call(s, { talked: true })
    await inOneWrite(s.as('anna'), (work) => undoRecall(work, moved))
    expect(await dueOf(s, 'Norr', 'vinter')).toBe(s.clock.now + 14 * DAY_MS)
  })
})
