import { and, eq, sql } from 'drizzle-orm'
import { arg, argOf, statement } from '../statement'

export const upsertDraft = statement('upsert_draft', ({ q, t }) =>
  q
    .insert(t.draft)
    .values({
      userId: arg('userId'),
      entryId: arg('entryId'),
      note: arg('note'),
      checklist: argOf('checklist', t.draft.checklist),
      at: arg('now'),
    })
    .onConflictDoUpdate({
      target: [t.draft.userId, t.draft.entryId],
      set: { note: sql`excluded.note`, checklist: sql`excluded.checklist`, at: sql`excluded.at` },
    })
    .returning({ id: t.draft.id }),
)

export const deleteDraft = statement('delete_draft', ({ q, t }) =>
  q
    .delete(t.draft)
    .where(and(eq(t.draft.userId, arg('userId')), eq(t.draft.entryId, arg('entryId'))))
    .returning({ id: t.draft.id }),
)
