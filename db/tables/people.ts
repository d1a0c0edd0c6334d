import type { Role } from '@/lib/auth/types'
import type { Kit } from '../columns.postgres'
import { stamps } from './stamps'

/** Who works here: users, their sessions, settings and the append-only audit log. */
export function definePeopleTables(kit: Kit) {
  const { table, id, text, int, flag, instant, json, ref, index, uniqueIndex } = kit

  const user = table(
    'user',
    {
      id: id(),
      name: text('name').notNull(),
      signature: text('signature').notNull(),
      username: text('username').notNull(),
      email: text('email'),
      mobile: text('mobile'),
      role: text<Role>('role').notNull(),
      active: flag('active').notNull().default(true),
      /** Empty until the person has chosen one. */
      passwordHash: text('password_hash').notNull(),
      lastSeenAt: instant('last_seen_at'),
      /** Whether the desk says that one's own best day is beaten. */
      showsBest: flag('shows_best').notNull().default(true),
      /** Sealed with the installation's key; with `secondFactorAt` it is asked for, without it is being tried out. */
      secondFactorSecret: text('second_factor_secret'),
      secondFactorAt: instant('second_factor_at'),
      /** The last time step whose code was used: a code counts once. */
      secondFactorStep: int('second_factor_step').notNull().default(0),
      ...stamps(kit),
    },
    (t) => [uniqueIndex('user_username').on(t.username)],
  )

  const session = table(
    'session',
    {
      id: id(),
      userId: ref('user_id')
        .notNull()
        .references(() => user.id),
      tokenHash: text('token_hash').notNull(),
      createdAt: instant('created_at').notNull(),
      lastSeenAt: instant('last_seen_at').notNull(),
      expiresAt: instant('expires_at').notNull(),
      userAgent: text('user_agent').notNull(),
      /** Good for nothing but setting up the second factor. */
      mustEnrol: flag('must_enrol').notNull().default(false),
    },
    (t) => [uniqueIndex('session_token').on(t.tokenHash), index('session_user').on(t.userId)],
  )

  /** A link that lets somebody choose a password, once. */
  const signInLink = table(
    'sign_in_link',
    {
      id: id(),
      userId: ref('user_id')
        .notNull()
        .references(() => user.id),
      tokenHash: text('token_hash').notNull(),
      createdAt: instant('created_at').notNull(),
      createdById: ref('created_by_id').references(() => user.id),
      expiresAt: instant('expires_at').notNull(),
    },
    (t) => [uniqueIndex('sign_in_link_token').on(t.tokenHash), uniqueIndex('sign_in_link_user').on(t.userId)],
  )

  /** Stands for the second factor when the telephone is gone; deleted when it is used. */
  const recoveryCode = table(
    'recovery_code',
    {
      id: id(),
      userId: ref('user_id')
        .notNull()
        .references(() => user.id),
      codeHash: text('code_hash').notNull(),
    },
    (t) => [uniqueIndex('recovery_code_user').on(t.userId, t.codeHash)],
  )

  const setting = table(
    'setting',
    { id: id(), key: text('key').notNull(), value: json<unknown>('value').notNull(), ...stamps(kit) },
    (t) => [uniqueIndex('setting_key').on(t.key)],
  )

  const auditLog = table(
    'audit_log',
    {
      id: id(),
      at: instant('at').notNull(),
      userId: ref('user_id').references(() => user.id),
      action: text('action').notNull(),
      entity: text('entity').notNull(),
      entityId: int('entity_id'),
      before: json<unknown>('before'),
      after: json<unknown>('after'),
      batchId: text('batch_id'),
    },
    (t) => [
      index('audit_log_entity').on(t.entity, t.entityId, t.id),
      index('audit_log_at').on(t.at, t.id),
      index('audit_log_user').on(t.userId, t.id),
      index('audit_log_action').on(t.action, t.id),
    ],
  )

  /** Idempotence: the answer that a client's command got, kept 14 days. */
  const command = table(
    'command',
    {
      id: id(),
      userId: ref('user_id')
        .notNull()
        .references(() => user.id),
      commandId: text('command_id').notNull(),
      bodyHash: text('body_hash').notNull(),
      answer: json<unknown>('answer').notNull(),
      at: instant('at').notNull(),
    },
    (t) => [uniqueIndex('command_user').on(t.userId, t.commandId), index('command_at').on(t.at)],
  )

  return { user, session, signInLink, recoveryCode, setting, auditLog, command }
}

export type PeopleTables = ReturnType<typeof definePeopleTables>
