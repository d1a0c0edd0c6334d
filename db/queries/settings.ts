import { eq, sql } from 'drizzle-orm'
import { arg, argOf, statement } from '../statement'

export const findSetting = statement('find_setting', ({ q, t }) =>
  q
    .select({ value: t.setting.value })
    .from(t.setting)
    .where(eq(t.setting.key, arg('key'))),
)

export const insertSetting = statement('insert_setting', ({ q, t }) =>
  q
    .insert(t.setting)
    .values({ key: arg('key'), value: argOf('value', t.setting.value), createdAt: arg('now'), updatedAt: arg('now') })
    .onConflictDoNothing()
    .returning({ id: t.setting.id }),
)

/** The newest counts. */
export const saveSetting = statement('save_setting', ({ q, t }) =>
  q
    .insert(t.setting)
    .values({ key: arg('key'), value: argOf('value', t.setting.value), createdAt: arg('now'), updatedAt: arg('now') })
    .onConflictDoUpdate({
      target: t.setting.key,
      set: {
        value: argOf('value', t.setting.value),
        updatedAt: arg('now'),
        version: sql`${t.setting.version} + 1`,
      },
    })
    .returning({ id: t.setting.id }),
)
