import { and, desc, eq, sql } from 'drizzle-orm'
import { arg, statement } from '../statement'

/** The latest companies that a user has opened or looked at, newest first. */
export const latestOpened = statement('latest_opened', ({ q, t }) =>
  q
    .select({ at: t.auditLog.at, opened: t.auditLog.after })
    .from(t.auditLog)
    .where(and(sql`${t.auditLog.entity} = 'opened_by'`, eq(t.auditLog.entityId, arg('userId'))))
    .orderBy(desc(t.auditLog.id))
    .limit(arg('limit')),
)
