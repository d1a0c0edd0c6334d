import { asc, eq } from 'drizzle-orm'
import { vi } from 'vitest'
import type { Fact } from '@/lib/realtime/events'
import type { Scenario } from './scenario'

/** The lines of the log about one kind of thing, with what they say. */
export async function logOf(s: Scenario, entity: string) {
  const { q, t } = s.db.read
  const rows = await q.select().from(t.auditLog).where(eq(t.auditLog.entity, entity)).orderBy(asc(t.auditLog.id))
  return rows.map(({ action, entityId, userId, before, after }) => ({ action, entityId, userId, before, after }))
}

/** What was told since the last time that this was asked. */
export function toldSince(s: Scenario): Fact[] {
  return s.facts.splice(0)
}

/** What a verb answers when it refuses: code, message and details. */
export async function refusal(asked: Promise<unknown>) {
  const seen = vi.fn()
  await asked.catch(seen)
  const error = seen.mock.calls[0]?.[0] as { code: string; message: string; details?: unknown } | undefined
  return { code: error?.code, message: error?.message, details: error?.details }
}
