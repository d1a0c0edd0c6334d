import { countRare, countSkips, countUnkept, tallyForQuality } from '@/db/queries/quality'
import { selectNames } from '@/db/queries/quality-names'
import type { QualityWanted } from '@/db/queries/quality-wanted'
import { demand, rightOf } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { type Counted, NOTHING_COUNTED, NOTHING_TALLIED, rowOf, sumOf, type Tallied } from '@/lib/quality/rules'
import type { QualityQuery } from '@/lib/quality/schema'
import type { CallerQuality, QualityReport } from '@/lib/quality/types'
import { wantedQuality } from '@/lib/quality/wanted-quality'

/**
 * How often cards are passed over, saved at once, undone and so on, of how many, by caller: calls and orders from the tally,
 * the rest from the rows that tell of it. A caller sees their own; the office sees the whole alone. Errors: forbidden.
 */
export async function loadQualityReport(context: Context, query: QualityQuery): Promise<QualityReport> {
  const { actor, db } = context
  demand(actor, 'report.read')
  const wanted = wantedQuality(context, { query, right: 'report.read' })
  const people = await peopleOf(db, wanted)
  const skips = await countSkips(db.scan, wanted)
  for (const { userId, count } of skips) countedOf(people, userId).skipped += count
  const seesPeople = rightOf(actor.role, 'call.list') !== false
  return {
    all: rowOf(
      sumOf(NOTHING_TALLIED, [...people.tallied.values()]),
      sumOf(NOTHING_COUNTED, [...people.counted.values()]),
    ),
    callers: seesPeople ? await callersOf(db, people) : [],
    skipReasons: seesPeople ? reasonsOf(skips) : [],
  }
}

interface People {
  tallied: Map<number, Tallied>
  counted: Map<number, Counted>
}

async function peopleOf({ scan }: Context['db'], wanted: QualityWanted): Promise<People> {
  const tallied = new Map<number, Tallied>()
  for (const { userId, ...figures } of await tallyForQuality(scan, wanted)) tallied.set(userId, figures)
  const people: People = { tallied, counted: new Map() }
  for (const measure of ['talk_noted', 'quick', 'gone_on', 'undone'] as const) {
    for (const { userId, count } of await countRare(scan, wanted, measure)) countedOf(people, userId)[measure] = count
  }
  for (const { userId, count } of await countUnkept(scan, wanted)) countedOf(people, userId).unkept = count
  return people
}

function countedOf({ counted }: People, userId: number | null): Counted {
  const found = counted.get(userId ?? 0) ?? { ...NOTHING_COUNTED }
  counted.set(userId ?? 0, found)
  return found
}

async function callersOf({ scan }: Context['db'], { tallied, counted }: People): Promise<CallerQuality[]> {
  const ids = [...new Set([...tallied.keys(), ...counted.keys()])]
  const names = await selectNames(scan, ids)
  return names
    .toSorted((a, b) => inSwedish(a.name, b.name) || a.id - b.id)
    .map(({ id, name }) => ({
      id,
      name,
      ...rowOf(tallied.get(id) ?? NOTHING_TALLIED, counted.get(id) ?? NOTHING_COUNTED),
    }))
}

const inSwedish = new Intl.Collator('sv').compare

function reasonsOf(skips: ReadonlyArray<{ reason: string; count: number }>): QualityReport['skipReasons'] {
  const byReason = new Map<string, number>()
  for (const { reason, count } of skips) byReason.set(reason, (byReason.get(reason) ?? 0) + count)
  return [...byReason]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count || inSwedish(a.reason, b.reason))
    .slice(0, MOST_REASONS)
}

/** A reason can be written by a program too, in any words. */
const MOST_REASONS = 20
