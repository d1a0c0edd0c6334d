import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import type { Reader, Tx } from '../database'
import { arg, argOf, statement } from '../statement'

/** Everybody there has been, those who work here first; for the administrator. */
export function selectPeople(scan: Reader) {
  const { q, t } = scan
  return q
    .select(shownPerson(scan))
    .from(t.user)
    .leftJoin(t.signInLink, eq(t.signInLink.userId, t.user.id))
    .orderBy(desc(t.user.active), asc(t.user.name), asc(t.user.id))
}

export const findPerson = statement('find_person', (reader) => {
  const { q, t } = reader
  return q
    .select(shownPerson(reader))
    .from(t.user)
    .leftJoin(t.signInLink, eq(t.signInLink.userId, t.user.id))
    .where(eq(t.user.id, arg('userId')))
})

const shownPerson = ({ t }: Reader) => ({
  id: t.user.id,
  name: t.user.name,
  username: t.user.username,
  signature: t.user.signature,
  email: t.user.email,
  mobile: t.user.mobile,
  role: t.user.role,
  active: t.user.active,
  version: t.user.version,
  lastSeenAt: t.user.lastSeenAt,
  secondFactorAt: t.user.secondFactorAt,
  hasPassword: sql<number>`case when ${t.user.passwordHash} = '' then 0 else 1 end`.mapWith(Number),
  linkExpiresAt: t.signInLink.expiresAt,
})

/** Somebody who has not chosen a password yet. */
export const insertInvited = statement('insert_invited', ({ q, t }) =>
  q
    .insert(t.user)
    .values({
      name: arg('name'),
      signature: arg('signature'),
      username: arg('username'),
      email: arg('email'),
      mobile: arg('mobile'),
      role: arg('role'),
      passwordHash: '',
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.user.id }),
)

export const updatePerson = statement('update_person', ({ q, t }) =>
  q
    .update(t.user)
    .set({
      name: arg('name'),
      signature: arg('signature'),
      username: arg('username'),
      email: arg('email'),
      mobile: arg('mobile'),
      updatedAt: arg('now'),
      version: sql`${t.user.version} + 1`,
    })
    .where(and(eq(t.user.id, arg('userId')), eq(t.user.version, arg('version'))))
    .returning({ version: t.user.version }),
)

export const selectNameTaken = statement('select_name_taken', ({ q, t }) =>
  q
    .select({ id: t.user.id })
    .from(t.user)
    .where(and(eq(t.user.username, arg('username')), ne(t.user.id, arg('userId')))),
)

export const updateRole = change('update_role', ({ q, t }) =>
  q
    .update(t.user)
    .set({ role: arg('role'), updatedAt: arg('now'), version: sql`${t.user.version} + 1` })
    .where(eq(t.user.id, arg('userId'))),
)

export const updateActive = change('update_active', ({ q, t }) =>
  q
    .update(t.user)
    .set({ active: argOf('active', t.user.active), updatedAt: arg('now'), version: sql`${t.user.version} + 1` })
    .where(eq(t.user.id, arg('userId'))),
)

export const updateLastSeen = change('update_last_seen', ({ q, t }) =>
  q
    .update(t.user)
    .set({ lastSeenAt: arg('now') })
    .where(eq(t.user.id, arg('userId'))),
)

/** Who can administer: who is invited cannot sign in yet. They stay as read: two who are taken away at once come one after the other. */
export async function lockAdmins(tx: Tx): Promise<{ id: number }[]> {
  const { q, t } = tx
  const isAdmin = and(eq(t.user.role, 'admin'), eq(t.user.active, true), ne(t.user.passwordHash, ''))
  return tx.lockForChange(q.select({ id: t.user.id }).from(t.user).where(isAdmin).orderBy(asc(t.user.id)))
}

/** Open promises of somebody, for whom takes them over. */
export const selectPromisesOf = statement('select_promises_of', ({ q, t }) =>
  q
    .select({ id: t.addressLock.id, organizationId: t.addressLock.organizationId })
    .from(t.addressLock)
    .where(and(eq(t.addressLock.ownerId, arg('userId')), isNull(t.addressLock.releasedAt)))
    .orderBy(asc(t.addressLock.id)),
)
