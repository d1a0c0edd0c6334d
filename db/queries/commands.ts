import { and, eq, lt } from 'drizzle-orm'
import { arg, statement } from '../statement'

export const findCommand = statement('find_command', ({ q, t }) =>
  q
    .select({ bodyHash: t.command.bodyHash, answer: t.command.answer })
    .from(t.command)
    .where(and(eq(t.command.userId, arg('userId')), eq(t.command.commandId, arg('commandId')))),
)

export const insertCommand = statement('insert_command', ({ q, t }) =>
  q
    .insert(t.command)
    .values({
      userId: arg('userId'),
      commandId: arg('commandId'),
      bodyHash: arg('bodyHash'),
      answer: arg('answer'),
      at: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.command.id }),
)

/** Saved answers are kept 14 days. */
export const deleteOldCommands = statement('delete_old_commands', ({ q, t }) =>
  q
    .delete(t.command)
    .where(lt(t.command.at, arg('before')))
    .returning({ id: t.command.id }),
)
