import { and, asc, eq } from 'drizzle-orm'
import { arg, argOf, statement } from '../statement'

export const findUserByName = statement('find_user_by_name', ({ q, t }) =>
  q
    .select()
    .from(t.user)
    .where(eq(t.user.username, arg('username'))),
)

export const insertUser = statement('insert_user', ({ q, t }) =>
  q
    .insert(t.user)
    .values({
      name: arg('name'),
      signature: arg('signature'),
      username: arg('username'),
      role: arg('role'),
      passwordHash: arg('passwordHash'),
      createdAt: arg('now'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.user.id }),
)

/** Everybody who can sign in, in the order they were added. */
export const selectActiveUsers = statement('select_active_users', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name, username: t.user.username, role: t.user.role })
    .from(t.user)
    .where(eq(t.user.active, true))
    .orderBy(asc(t.user.id)),
)

export const updatePassword = statement('update_password', ({ q, t }) =>
  q
    .update(t.user)
    .set({ passwordHash: arg('passwordHash'), updatedAt: arg('now') })
    .where(eq(t.user.username, arg('username')))
    .returning({ id: t.user.id }),
)

/** Of somebody who may still come in. */
export const choosePasswordOf = statement('choose_password_of', ({ q, t }) =>
  q
    .update(t.user)
    .set({ passwordHash: arg('passwordHash'), updatedAt: arg('now') })
    .where(and(eq(t.user.id, arg('userId')), eq(t.user.active, argOf('active', t.user.active))))
    .returning({ username: t.user.username }),
)

/** Anybody at all, also who has left. */
export const selectAnyUser = statement('select_any_user', ({ q, t }) =>
  q.select({ id: t.user.id }).from(t.user).limit(1),
)
