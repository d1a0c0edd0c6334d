import { desc, eq } from 'drizzle-orm'
import { arg, statement } from '../statement'

/** Append-only; before and after are small plain objects. */
export const insertAudit = statement('insert_audit', ({ q, t }) =>
  q
    .insert(t.auditLog)
    .values({
      at: arg('now'),
      userId: arg('userId'),
      action: arg('action'),
      entity: arg('entity'),
      entityId: arg('entityId'),
      before: arg('before'),
      after: arg('after'),
    })
    .returning({ id: t.auditLog.id }),
)

/** The latest line of one kind. */
export const selectLastOfAction = statement('select_last_of_action', ({ q, t }) =>
  q
    .select({ at: t.auditLog.at, after: t.auditLog.after })
    .from(t.auditLog)
    .where(eq(t.auditLog.action, arg('action')))
    .orderBy(desc(t.auditLog.id))
    .limit(1),
)
