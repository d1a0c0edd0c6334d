import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, statement } from '../statement'

export const findCommand = statement('find_command', ({ q, t }) =>
  q
    .select({ bodyHash: t.command.bodyHash, answer: t.command.answer })
    .from(t.command)
    .where(and(eq(t.command.userId, arg('userId')), eq(t.command.commandId, arg('commandId')))),
)

export const insertCommand = change('insert_command', ({ q, t }) =>
  q
    .insert(t.command)
    .values({
      userId: arg('userId'),
      commandId: arg('commandId'),
      bodyHash: arg('bodyHash'),
      answer: arg('answer'),
      at: arg('now'),
    })
    .onConflictDoNothing(),
)

/** The oldest first, at most `limit`, so that a day's worth is no pause for anybody. */
export const deleteOldCommands = statement('delete_old_commands', ({ q, t }) =>
  q
    .delete(t.command)
    .where(
      inArray(
        t.command.id,
        q
          .select({ id: t.command.id })
          .from(t.command)
          .where(lt(t.command.at, arg('before')))
          .orderBy(asc(t.command.at), asc(t.command.id))
          .limit(arg('limit')),
      ),
    )
    .returning({ id: t.command.id }),
)
