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
      passwordHash: text('password_hash').notNull(),
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
    },
    (t) => [uniqueIndex('session_token').on(t.tokenHash), index('session_user').on(t.userId)],
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
    (t) => [index('audit_log_entity').on(t.entity, t.entityId, t.id), index('audit_log_at').on(t.at, t.id)],
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

  return { user, session, setting, auditLog, command }
}

export type PeopleTables = ReturnType<typeof definePeopleTables>
