import { sql } from 'drizzle-orm'
import type { CallOutcome } from '@/lib/calls/types'
import { orderDesk } from './order-desk'

const COMPANIES = Array.from({ length: 14 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`)

/**
 * Two days of calls: Anna and Bo call, sell and undo; one order is cancelled the day after. Everything goes through the verbs,
 * so the tally is what they made of it.
 */
export async function reportedDays() {
  const companies = Object.fromEntries(COMPANIES.map((name) => [name, { contact: ['Kim', name] as [string, string] }]))
  const desk = await orderDesk({ companies })
  const { s, call, undo, sold, cancel } = desk
  const say = (who: string, outcome: CallOutcome) =>
    call(who, { outcome, ...(outcome === 'wrong' && { reason: 'private_person' as const }) })
  await say('anna', 'no_answer')
  await say('anna', 'no')
  await say('bo', 'no_answer')
  const { saved } = await say('bo', 'callback')
  await undo('bo', saved.activityId)
  const first = await sold('anna')
  s.wait(50)
  await say('anna', 'no_answer')
  await say('bo', 'no')
  const second = await sold('bo')
  s.wait(23 * 60)
  await cancel(first)
  await say('bo', 'no_answer')
  const third = await sold('anna')
  return { ...desk, first, second, third }
}

export type ReportedDays = Awaited<ReturnType<typeof reportedDays>>

/** The tally in sum, as the database has it. */
export async function tallyInSum({ s }: ReportedDays) {
  const { q, t } = s.db.read
  const calls = sql<number>`sum(case ${t.tally.outcome} when 'order_cancelled' then 0 else ${t.tally.count} end)`
  const [sum] = await q
    .select({
      calls: calls.mapWith(Number),
      talked: sql<number>`sum(${t.tally.talked})`.mapWith(Number),
      orderValue: sql<number>`sum(${t.tally.orderValue})`.mapWith(Number),
    })
    .from(t.tally)
  return sum
}
