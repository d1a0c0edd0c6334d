import { asc, eq } from 'drizzle-orm'
import type { Scenario } from './scenario'

/** The bars that stand on an entry, as `cause causeId`, and the state it has. */
export async function standingOn(s: Scenario, entryId: number): Promise<{ state: string; bars: string[] }> {
  const { q, t } = s.db.read
  const bars = await q.select().from(t.bar).where(eq(t.bar.entryId, entryId)).orderBy(asc(t.bar.cause), asc(t.bar.id))
  const [entry] = await q.select().from(t.queueEntry).where(eq(t.queueEntry.id, entryId))
  return { state: entry?.state ?? 'gone', bars: bars.map((bar) => bar.cause) }
}

/** One row of an entry. */
export async function entryOf(s: Scenario, entryId: number) {
  const { q, t } = s.db.read
  const [entry] = await q.select().from(t.queueEntry).where(eq(t.queueEntry.id, entryId))
  if (!entry) throw new Error(`No entry ${entryId}`)
  return entry
}

/** What the audit says was done to a kind of thing, in order. */
export async function auditOf(s: Scenario, entity: string): Promise<string[]> {
  const { q, t } = s.db.read
  const rows = await q.select().from(t.auditLog).where(eq(t.auditLog.entity, entity)).orderBy(asc(t.auditLog.id))
  return rows.map((row) => row.action)
}
