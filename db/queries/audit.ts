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
