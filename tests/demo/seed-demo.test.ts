import { eq, isNull, ne, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { fillThroughFile } from '@/db/copy/fill-through-file'
import type { Database } from '@/db/database'
import { findSetting } from '@/db/queries/settings'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { markAsDemo } from '@/lib/demo/check-demo'
import { FIXED_NUMBERS, MOBILE_NUMBERS } from '@/lib/demo/fictional-numbers'
import { seedDemo } from '@/lib/demo/seed-demo'
import { parseOrgNo } from '@/lib/organizations/org-no'
import { loadQualityReport } from '@/lib/quality/load-report'
import { countAnswers } from '@/lib/reports/count-answers'
import { openTestDatabase } from '../support/test-database'

const NOW = instantOf('2026-11-20', 10 * 60)

/** As an installation fills it. */
async function seeded(): Promise<Database> {
  const { db, dataDir } = await openTestDatabase()
  await markAsDemo(db, NOW)
  await fillThroughFile(db, (one) => seedDemo({ db: one, dataDir, now: NOW, log: () => {} }))
  return db
}

const history = async ({ read: { q, t } }: Database) =>
  q
    .select({
      at: t.activity.startAt,
      by: t.activity.createdById,
      company: t.activity.organizationId,
      outcome: t.activity.outcome,
      undoneAt: t.activity.undoneAt,
    })
    .from(t.activity)
    .where(eq(t.activity.kind, 'call'))
    .orderBy(t.activity.id)

describe('the demo', () => {
  it('is the same on every machine, calls numbers reserved for fiction, and keeps tally and activities equal', async () => {
    const [first, second] = [await seeded(), await seeded()]
    const calls = await history(first)
    expect(calls).toEqual(await history(second))
    expect(calls.length).toBeGreaterThan(400)
    expect(new Set(calls.map(({ by }) => by)).size).toBe(8)
    expect(Math.max(...calls.map(({ at }) => at))).toBeLessThan(NOW)

    const { q, t } = first.read
    const numbers = (await q.select({ e164: t.phoneNumber.e164 }).from(t.phoneNumber)).map(({ e164 }) => e164)
    const reserved = new Set([...FIXED_NUMBERS, ...MOBILE_NUMBERS])
    expect(numbers.filter((e164) => !reserved.has(e164))).toEqual([])
    const orgNos = await q.select({ orgNo: t.organization.orgNo }).from(t.organization)
    expect(orgNos.filter(({ orgNo }) => !parseOrgNo(orgNo ?? '').ok)).toEqual([])

    const [tally] = await q
      .select({ count: sql<number>`sum(${t.tally.count})` })
      .from(t.tally)
      .where(ne(t.tally.outcome, 'order_cancelled'))
    expect(Number(tally?.count)).toBe(calls.filter(({ undoneAt }) => undoneAt === null).length)
    const orders = await q.select().from(t.order).orderBy(t.order.id)
    expect(orders).toEqual(await second.read.q.select().from(second.read.t.order).orderBy(second.read.t.order.id))
    const standing = orders.filter(({ status }) => status !== 'cancelled')
    const [value] = await q.select({ sum: sql<number>`sum(${t.tally.orderValue})` }).from(t.tally)
    expect(Number(value?.sum)).toBe(standing.reduce((sum, { totalExVat }) => sum + totalExVat, 0))
  })

  it('has products, and orders whose mails have gone', async () => {
    const { q, t } = (await seeded()).read
    expect(await q.select().from(t.product)).toHaveLength(4)
    const orders = await q.select().from(t.order)
    expect(orders.length).toBeGreaterThan(8)
    const deliveries = new Set(orders.map(({ invoiceDelivery }) => invoiceDelivery))
    expect([...deliveries].sort()).toEqual(['e_invoice', 'email', 'post'])
    const mails = (await q.select().from(t.outbox)).filter(({ orderId }) => orderId !== null)
    expect(mails.map(({ status }) => status)).toEqual(orders.map(() => 'sent'))
  })

  it('has orders that customers regretted, one of them this morning, and promises that were let go', async () => {
    const { q, t } = (await seeded()).read
    const cancelled = await q.select().from(t.order).where(eq(t.order.status, 'cancelled'))
    expect(cancelled).toHaveLength(3)
    expect(cancelled.map(({ cancelledAt }) => localDayOf(cancelledAt ?? 0))).toContain('2026-11-20')
    const released = await q.select().from(t.addressLock).where(eq(t.addressLock.reason, 'released'))
    expect(released.length).toBeGreaterThan(0)
    for (const { reasonText } of released) expect(reasonText).toMatch(/\.$/)
  })

  it('has letters of every kind in the outbox, and an office that has worked', async () => {
    const { q, t } = (await seeded()).read
    const outbox = await q.select().from(t.outbox)
    expect(new Set(outbox.map(({ channel }) => channel))).toEqual(new Set(['email', 'sms']))
    expect(new Set(outbox.map(({ status }) => status))).toEqual(new Set(['sent', 'withdrawn', 'failed']))
    const tasks = await q.select().from(t.officeTask)
    const statuses = new Set(tasks.map(({ status }) => status))
    expect(statuses).toEqual(new Set(['new', 'taken', 'answered', 'done']))
    expect(new Set(tasks.map(({ type }) => type)).size).toBeGreaterThan(5)
    expect(tasks.filter(({ status }) => status === 'done').length).toBeGreaterThan(tasks.length / 2)
  })

  it('shows the quality report something of everything, and half-hours with calls enough to tell when people answer', async () => {
    const db = await seeded()
    const { q, t } = db.read
    const [eva] = await q.select().from(t.user).where(eq(t.user.username, 'eva'))
    if (!eva) throw new Error('There is no supervisor')
    const context = { db, dataDir: '', now: NOW, actor: { ...eva, sessionId: 1 }, publish: () => {} }
    const month = { from: '2026-10-24', to: '2026-11-20' }
    const { all, skipReasons } = await loadQualityReport(context, month)
    const { skipped, talk_noted: talkNoted, quick, undone } = all.figures
    for (const { count, of } of [skipped, talkNoted, quick, undone]) {
      expect(count).toBeGreaterThan(5)
      expect(count).toBeLessThan(of / 4)
    }
    expect(skipReasons.length).toBeGreaterThan(2)
    const { cells } = await countAnswers(context, month)
    expect(cells.filter(({ calls }) => calls >= 30).length).toBeGreaterThan(3)
    const today = (await history(db)).filter(({ at }) => localDayOf(at) === '2026-11-20')
    expect(today.length).toBeGreaterThan(8)
  })

  it('leaves something of everything to meet: fresh cards, promises, retries, locks, and nobody holding a card', async () => {
    const { q, t } = (await seeded()).read
    const waiting = await q
      .select({ lane: t.queueEntry.lane, count: sql<number>`count(*)` })
      .from(t.queueEntry)
      .where(sql`${t.queueEntry.state} = 'waiting'`)
      .groupBy(t.queueEntry.lane)
    const lanes = new Map(waiting.map(({ lane, count }) => [lane, Number(count)]))
    expect(lanes.get('fresh')).toBeGreaterThan(150)
    for (const lane of ['prio', 'callback', 'retry', 'woken'] as const) expect(lanes.get(lane)).toBeGreaterThan(0)
    expect(await q.select().from(t.hold)).toEqual([])
    expect((await q.select().from(t.addressLock).where(isNull(t.addressLock.releasedAt))).length).toBeGreaterThan(5)
  })

  it('stands beside what the database was told before, and the next rows have the next ids', async () => {
    const db = await seeded()
    expect(await findSetting(db.read, { key: 'demo' })).toHaveLength(1)
    const { q, t } = db.read
    for (const table of [t.code, t.setting] as const) {
      const [{ last } = { last: 0 }] = await q.select({ last: sql<number>`max(${table.id})` }).from(table)
      const key = `after-${last}`
      const stamps = { createdAt: NOW, updatedAt: NOW }
      const [made] = await db.write((tx) =>
        table === t.code
          ? tx.q
              .insert(tx.t.code)
              .values({ kind: 'industry', key, label: key, ...stamps })
              .returning({ id: tx.t.code.id })
          : tx.q
              .insert(tx.t.setting)
              .values({ key, value: 1, ...stamps })
              .returning({ id: tx.t.setting.id }),
      )
      expect(made?.id).toBe(Number(last) + 1)
    }
  })

  it('leaves no row behind when it is cut off, and is filled by the next start', async () => {
    const { db, dataDir } = await openTestDatabase()
    const fill = (log: (line: string) => void) =>
      fillThroughFile(db, (one) => seedDemo({ db: one, dataDir, now: NOW, log }))
    const cutOff = (line: string) => {
      if (line.startsWith('Spelar')) throw new Error('cut off')
    }
    await expect(fill(cutOff)).rejects.toThrow('cut off')
    const { q, t } = db.read
    const rows = async () => (await q.select().from(t.organization)).length
    expect(await rows()).toBe(0)
    await fill(() => {})
    expect(await rows()).toBeGreaterThan(400)
  })
})
