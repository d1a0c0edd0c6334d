import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import { releaseLock } from '@/lib/locks/release-lock'
import { listQualityCases } from '@/lib/quality/list-cases'
import { loadQualityReport } from '@/lib/quality/load-report'
import type { QualityMeasure } from '@/lib/quality/types'
import { releaseHold } from '@/lib/queue/release-hold'
import { calling } from '../support/calling'
import { orderDesk } from '../support/order-desk'
import { PEOPLE } from '../support/people'
import { scenario } from '../support/scenario'

const PERIOD = { from: '2026-11-19', to: '2026-11-19' }

async function floor(cards = 8) {
  const names = Array.from({ length: cards }, (_, at) => `Kort ${at}`)
  const companies = Object.fromEntries(names.map((name) => [name, { contact: ['Kim', name] as [string, string] }]))
  const s = await scenario({ users: PEOPLE, companies })
  const desk = calling(s)
  const { card } = desk
  return {
    s,
    ...desk,
    /** Has the card for so many seconds, then says what came of it. */
    savedAfter: async (seconds: number, said: Partial<OutcomeInput> & Pick<OutcomeInput, 'outcome'>, name = 'anna') => {
      const { holdToken } = await card(name)
      s.clock.now += seconds * 1000
      return recordOutcome(s.as(name), { commandId: randomUUID(), holdToken, next: false, ...said })
    },
    skip: async (reason: string, name = 'anna') => {
      const { holdToken } = await card(name)
      await releaseHold(s.as(name), { commandId: randomUUID(), holdToken, reason })
    },
    report: (name = 'eva', query = {}) => loadQualityReport(s.as(name), { ...PERIOD, ...query }),
    cases: (measure: QualityMeasure, name = 'eva', query = {}) =>
      listQualityCases(s.as(name), { ...PERIOD, ...query, measure }),
  }
}

describe('what is counted', () => {
  test('an outcome within five seconds of the card, by the longer of what the screen and the server know', async () => {
    const { savedAfter, report, cases } = await floor()
    await savedAfter(3, { outcome: 'no' })
    await savedAfter(5, { outcome: 'no' })
    // The line was down: the server saw it for a moment, the caller for a minute.
    await savedAfter(1, { outcome: 'no', shownMs: 60_000 })
    // The page was loaded again: the screen has it from then.
    await savedAfter(90, { outcome: 'no', shownMs: 800 })
    expect((await report()).all.figures.quick).toEqual({ count: 1, of: 4 })
    expect((await cases('quick')).cases).toMatchObject([{ shownMs: 3000, outcome: 'no', caller: 'anna' }])
  })

  test('an outcome that was undone counts as undone, and what put it right is not quick', async () => {
    const { s, savedAfter, undo, report, save, card } = await floor()
    const { saved } = await savedAfter(60, { outcome: 'no' })
    await undo('anna', saved.activityId)
    s.clock.now += 2000
    await save('anna', (await card('anna')).holdToken, { outcome: 'no_answer' })
    const { figures } = (await report()).all
    expect([figures.undone, figures.quick]).toEqual([
      { count: 1, of: 2 },
      { count: 0, of: 1 },
    ])
  })

  test('Ej svar with a talk in the note or a tick that was kept; a message on a machine is none', async () => {
    const { savedAfter, report, cases } = await floor()
    await savedAfter(60, { outcome: 'no_answer', note: 'Pratade med växeln, han är på möte' })
    await savedAfter(60, { outcome: 'no_answer', talkNoted: true })
    await savedAfter(60, { outcome: 'no_answer', note: 'Pratade in meddelande' })
    await savedAfter(60, { outcome: 'no', note: 'Pratade med Lisa' })
    expect((await report()).all.figures.talk_noted).toEqual({ count: 2, of: 3 })
    expect((await cases('talk_noted')).cases.map(({ text }) => text)).toEqual([
      null,
      'Pratade med växeln, han är på möte',
    ])
  })

  test('skipped cards with their reasons, a pause aside', async () => {
    const { skip, savedAfter, report, cases } = await floor()
    await skip('Fel tid att ringa')
    await skip('Känner personen', 'bo')
    await skip('Fel tid att ringa', 'bo')
    await skip('pause')
    await savedAfter(60, { outcome: 'no' })
    const { all, callers, skipReasons } = await report()
    expect(all.figures.skipped).toEqual({ count: 3, of: 4 })
    expect(callers.map(({ name, figures }) => [name, figures.skipped])).toEqual([
      ['anna', { count: 1, of: 2 }],
      ['bo', { count: 2, of: 2 }],
    ])
    expect(skipReasons).toEqual([
      { reason: 'Fel tid att ringa', count: 2 },
      { reason: 'Känner personen', count: 1 },
    ])
    const { cases: found } = await cases('skipped', 'eva')
    expect(found.map(({ caller, text }) => [caller, text])).toEqual([
      ['bo', 'Fel tid att ringa'],
      ['bo', 'Känner personen'],
      ['anna', 'Fel tid att ringa'],
    ])
  })

  test('a Prio that was released without the call, by whom and why', async () => {
    const { s, savedAfter, locks, report, cases } = await floor()
    const contact = { firstName: 'Kim', lastName: 'Berg' }
    await savedAfter(60, { outcome: 'callback_prio', contact, callbackAt: '2026-11-20T09:00:00.000Z' })
    const [lock] = await locks()
    await releaseLock(s.as('eva'), { commandId: randomUUID(), lockId: lock?.id ?? 0, reason: 'Anna är sjuk' })
    expect((await report()).all.figures.unkept).toEqual({ count: 1, of: 1 })
    expect((await cases('unkept')).cases).toMatchObject([
      { end: 'released', by: 'eva', text: 'Anna är sjuk', caller: 'anna', promisedAt: '2026-11-20T09:00:00.000Z' },
    ])
  })

  test('going on after the last attempt, with the reason', async () => {
    const { s, savedAfter, report, cases } = await floor()
    await s.db.write(({ q, t }) => q.update(t.queueEntry).set({ attempts: 5 }).returning())
    await savedAfter(60, { outcome: 'callback', goOnReason: 'Bad oss ringa i maj' })
    expect((await report()).all.figures.gone_on).toEqual({ count: 1, of: 1 })
    expect((await cases('gone_on')).cases).toMatchObject([{ text: 'Bad oss ringa i maj' }])
  })

  test('cancelled orders on the day of the cancelling, and orders net', async () => {
    const { s, sold, cancel } = await orderDesk()
    await sold('anna')
    await cancel(await sold('anna'))
    const { callers } = await loadQualityReport(s.as('eva'), PERIOD)
    expect(callers).toMatchObject([
      { name: 'anna', orders: 1, orderValue: 240_000, figures: { cancelled: { count: 1, of: 2 } } },
    ])
    const { cases } = await listQualityCases(s.as('eva'), { ...PERIOD, measure: 'cancelled' })
    expect(cases).toMatchObject([{ by: 'disa', text: 'Kunden ångrade sig.', order: { totalExVat: 240_000 } }])
  })

  test('nothing outside the period, the campaign or the caller that is asked for', async () => {
    const { s, savedAfter, report } = await floor()
    await savedAfter(1, { outcome: 'no' })
    const quick = async (query: object) => (await report('eva', query)).all.figures.quick
    expect(await quick({ campaign: s.campaignId(), caller: s.userId('anna') })).toEqual({ count: 1, of: 1 })
    expect(await quick({ caller: s.userId('bo') })).toEqual({ count: 0, of: 0 })
    expect(await quick({ campaign: 99 })).toEqual({ count: 0, of: 0 })
    expect(await quick({ from: '2026-11-20', to: '2026-11-21' })).toEqual({ count: 0, of: 0 })
  })
})

describe('who sees what', () => {
  test('a caller sees their own, and is refused another’s', async () => {
    const { s, skip, report, cases } = await floor()
    await skip('Annat')
    await skip('Annat', 'bo')
    const { all, callers } = await report('anna')
    expect([all.figures.skipped.count, callers.map(({ name }) => name)]).toEqual([1, ['anna']])
    expect((await cases('skipped', 'anna')).cases.map(({ caller }) => caller)).toEqual(['anna'])
    const another = { caller: s.userId('bo') }
    await expect(report('anna', another)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(cases('skipped', 'anna', another)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('the office sees the figures of all together, nobody’s own and no list', async () => {
    const { skip, report, cases } = await floor()
    await skip('Annat')
    expect(await report('disa')).toMatchObject({
      all: { figures: { skipped: { count: 1 } } },
      callers: [],
      skipReasons: [],
    })
    await expect(cases('skipped', 'disa')).rejects.toMatchObject({ code: 'forbidden' })
  })
})

test('a long list goes on where the page before ended', async () => {
  const { skip, cases } = await floor(53)
  for (let at = 0; at < 52; at += 1) await skip(`Skäl ${at}`, at % 2 ? 'anna' : 'bo')
  const first = await cases('skipped')
  const second = await cases('skipped', 'eva', { before: first.before })
  expect([first.cases.length, second.cases.length, second.before]).toEqual([50, 2, null])
  expect(second.cases.map(({ text }) => text)).toEqual(['Skäl 1', 'Skäl 0'])
})
