import type { Kit } from '../columns.postgres'

/** When a row came, who made it, when it last changed and how many times. */
export const stamps = (kit: Kit) => ({
  createdAt: kit.instant('created_at').notNull(),
  createdById: kit.ref('created_by_id'),
  updatedAt: kit.instant('updated_at').notNull(),
  version: kit.int('version').notNull().default(1),
})
