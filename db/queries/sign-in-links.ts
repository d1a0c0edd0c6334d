import { and, eq, gt } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg, argOf, statement } from '../statement'

export const insertLink = statement('insert_link', ({ q, t }) =>
  q
    .insert(t.signInLink)
    .values({
      userId: arg('userId'),
      tokenHash: arg('tokenHash'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      expiresAt: arg('expiresAt'),
    })
    .returning({ id: t.signInLink.id }),
)

/** Of somebody who may still come in. */
export const findLink = statement('find_link', ({ q, t }) =>
  q
    .select({ userId: t.user.id, name: t.user.name, username: t.user.username })
    .from(t.signInLink)
    .innerJoin(t.user, eq(t.user.id, t.signInLink.userId))
    .where(
      and(
        eq(t.signInLink.tokenHash, arg('tokenHash')),
        gt(t.signInLink.expiresAt, arg('now')),
        eq(t.user.active, argOf('active', t.user.active)),
      ),
    ),
)

/** No row when it is used, too old or another has come in its place: a link counts once. */
export const takeLink = statement('take_link', ({ q, t }) =>
  q
    .delete(t.signInLink)
    .where(and(eq(t.signInLink.tokenHash, arg('tokenHash')), gt(t.signInLink.expiresAt, arg('now'))))
    .returning({ userId: t.signInLink.userId }),
)

export const deleteLinkOf = change('delete_link_of', ({ q, t }) =>
  q.delete(t.signInLink).where(eq(t.signInLink.userId, arg('userId'))),
)

export const deleteEveryLink = change('delete_every_link', ({ q, t }) => q.delete(t.signInLink))
