import { and, desc, eq, gt, lt, ne, or } from 'drizzle-orm'
import { arg, argOf, statement } from '../statement'

/** On the way of every request: the session with its user, in one seek. */
export const findSession = statement('find_session', ({ q, t }) =>
  q
    .select({
      id: t.session.id,
      userId: t.user.id,
      lastSeenAt: t.session.lastSeenAt,
      expiresAt: t.session.expiresAt,
      name: t.user.name,
      username: t.user.username,
      role: t.user.role,
      isActive: t.user.active,
      mustEnrol: t.session.mustEnrol,
    })
    .from(t.session)
    .innerJoin(t.user, eq(t.user.id, t.session.userId))
    .where(eq(t.session.tokenHash, arg('tokenHash'))),
)

export const insertSession = statement('insert_session', ({ q, t }) =>
  q
    .insert(t.session)
    .values({
      userId: arg('userId'),
      tokenHash: arg('tokenHash'),
      createdAt: arg('now'),
      lastSeenAt: arg('now'),
      expiresAt: arg('expiresAt'),
      userAgent: arg('userAgent'),
      mustEnrol: argOf('mustEnrol', t.session.mustEnrol),
    })
    .returning({ id: t.session.id }),
)

/** Conditional, so that requests side by side write it once. */
export const touchSession = statement('touch_session', ({ q, t }) =>
  q
    .update(t.session)
    .set({ lastSeenAt: arg('now') })
    .where(and(eq(t.session.id, arg('id')), lt(t.session.lastSeenAt, arg('before'))))
    .returning({ id: t.session.id, userId: t.session.userId }),
)

export const selectSessionsOf = statement('select_sessions_of', ({ q, t }) =>
  q
    .select({
      id: t.session.id,
      createdAt: t.session.createdAt,
      lastSeenAt: t.session.lastSeenAt,
      expiresAt: t.session.expiresAt,
      userAgent: t.session.userAgent,
    })
    .from(t.session)
    .where(eq(t.session.userId, arg('userId')))
    .orderBy(desc(t.session.lastSeenAt), desc(t.session.id)),
)

/** Only a session of that user: another's id finds nothing. */
export const deleteSession = statement('delete_session', ({ q, t }) =>
  q
    .delete(t.session)
    .where(and(eq(t.session.id, arg('id')), eq(t.session.userId, arg('userId'))))
    .returning({ id: t.session.id }),
)

/** Sessions of the user, this one aside, that somebody used after `seenAfter`. */
export const selectOtherSessionsInUse = statement('select_other_sessions_in_use', ({ q, t }) =>
  q
    .select({ id: t.session.id })
    .from(t.session)
    .where(
      and(
        eq(t.session.userId, arg('userId')),
        ne(t.session.id, arg('id')),
        gt(t.session.lastSeenAt, arg('seenAfter')),
        gt(t.session.expiresAt, arg('now')),
      ),
    )
    .limit(1),
)

export const deleteDeadSessions = statement('delete_dead_sessions', ({ q, t }) =>
  q
    .delete(t.session)
    .where(or(lt(t.session.expiresAt, arg('now')), lt(t.session.lastSeenAt, arg('seenBefore'))))
    .returning({ id: t.session.id, userId: t.session.userId }),
)

export const deleteSessionsOf = statement('delete_sessions_of', ({ q, t }) =>
  q
    .delete(t.session)
    .where(eq(t.session.userId, arg('userId')))
    .returning({ id: t.session.id }),
)

export const deleteOtherSessions = statement('delete_other_sessions', ({ q, t }) =>
  q
    .delete(t.session)
    .where(and(eq(t.session.userId, arg('userId')), ne(t.session.id, arg('sessionId'))))
    .returning({ id: t.session.id }),
)
