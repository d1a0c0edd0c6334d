import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { exportCalls } from '@/lib/call-list/export-calls'
import { listCalls } from '@/lib/call-list/list-calls'
import { callFilter } from '@/lib/call-list/schema'
import { reportedDays } from '../support/reported-day'

describe('the calls behind a figure', () => {
  test('are newest first, each with its company, its caller and its order', async () => {
    const { s } = await reportedDays()
    const { calls, sums } = await listCalls(s.as('eva'), {})
    expect(calls.map(({ outcome, by }) => [outcome, by.name])).toEqual([
      ['order', 'anna'],
      ['no_answer', 'bo'],
      ['order', 'bo'],
      ['no', 'bo'],
      ['no_answer', 'anna'],
      ['order', 'anna'],
      ['no_answer', 'bo'],
      ['no', 'anna'],
      ['no_answer', 'anna'],
    ])
    expect(sums).toEqual({ calls: 9, talked: 5, orderValue: 720_000 })
    expect(calls[5]).toMatchObject({ amount: 240_000, about: { order: { number: 1001, status: 'cancelled' } } })
  })

  test('leave undone ones out, and show them apart when asked', async () => {
    const { s } = await reportedDays()
    const { calls, sums } = await listCalls(s.as('eva'), { undone: '1' })
    expect(calls.map(({ outcome, by, undoneAt }) => [outcome, by.name, undoneAt !== null])).toEqual([
      ['callback', 'bo', true],
    ])
    expect(sums.calls).toBe(1)
  })

  test('are a caller’s own, and not for the office', async () => {
    const { s } = await reportedDays()
    expect((await listCalls(s.as('bo'), {})).calls.every(({ by }) => by.name === 'bo')).toBe(true)
    await expect(listCalls(s.as('bo'), { caller: s.userId('anna') })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listCalls(s.as('disa'), {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('say nothing of another’s private call but that it was made', async () => {
    const { s } = await reportedDays()
    await s.db.write(async ({ q, t }) => void (await q.update(t.activity).set({ private: true }).returning()))
    const seen = await listCalls(s.as('eva'), {})
    expect(seen.calls.map(({ about }) => about)).toEqual(Array(9).fill(null))
    expect((await listCalls(s.as('bo'), {})).calls.every(({ about }) => about !== null)).toBe(true)
    const { pages } = (await exportCalls(s.as('eva'), { format: 'csv', reason: 'Prov' })) as {
      pages: AsyncIterable<string>
    }
    expect((await textOf(pages)).match(/;F\d\d;/g)).toBeNull()
  })

  test('are read a page at a time, forth and back, also where many began in the same instant', async () => {
    const { s } = await reportedDays()
    const at = instantOf('2026-10-25', 150)
    await s.db.write(async ({ q, t }) => {
      for (let call = 0; call < 120; call += 1) {
        const startAt = at + Math.floor(call / 3) * 60_000
        const [who, campaignId] = [s.userId('anna'), s.campaignId()]
        const when = { startAt, localDay: '2026-10-25', localHour: 2, createdAt: 1, updatedAt: 1, createdById: who }
        await q
          .insert(t.activity)
          .values({ kind: 'call', outcome: 'busy', campaignId, ...when })
          .returning()
      }
    })
    const asked = { from: '2026-10-25', to: '2026-10-25' }
    const newest = await listCalls(s.as('eva'), asked)
    const next = await listCalls(s.as('eva'), { ...asked, olderThan: newest.olderThan ?? 0 })
    const last = await listCalls(s.as('eva'), { ...asked, olderThan: next.olderThan ?? 0 })
    const all = [...newest.calls, ...next.calls, ...last.calls].map(({ id }) => id)
    expect([all.length, new Set(all).size, last.olderThan, newest.sums.calls]).toEqual([120, 120, null, 120])
    expect((await listCalls(s.as('eva'), { ...asked, newerThan: last.newerThan ?? 0 })).calls).toEqual(next.calls)
    expect((await listCalls(s.as('eva'), { ...asked, weekday: 7 })).sums.calls).toBe(120)
    expect((await listCalls(s.as('eva'), { ...asked, weekday: 6 })).sums.calls).toBe(0)
  })

  test('an address that names no outcome is refused', () => {
    expect(callFilter.safeParse({ outcomes: 'no,maybe' }).success).toBe(false)
  })
})

describe('calls as a file', () => {
  test('run no formula, and the log says who fetched them and why', async () => {
    const { s, call } = await reportedDays()
    await call('anna', { outcome: 'no', note: '=HYPERLINK("http://x.example")' })
    const file = await exportCalls(s.as('eva'), { format: 'csv', reason: 'Uppföljning v 47', outcomes: 'no' })
    const text = await textOf((file as { pages: AsyncIterable<string> }).pages)
    expect(text.split('\r\n')).toHaveLength(5)
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"")"`)
    const { q, t } = s.db.read
    const log = await q.select().from(t.auditLog)
    expect(log.find(({ action }) => action === 'calls:exported')).toMatchObject({
      ...{ userId: s.userId('eva'), before: { outcomes: 'no' } },
      after: { format: 'csv', reason: 'Uppföljning v 47' },
    })
  })

  test.each(['anna', 'disa'])('is not for %s', async (who) => {
    const { s } = await reportedDays()
    await expect(exportCalls(s.as(who), { format: 'csv', reason: 'Prov' })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

async function textOf(pages: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const page of pages) text += page
  return text
}
