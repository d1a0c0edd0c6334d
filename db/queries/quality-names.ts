import { inArray } from 'drizzle-orm'
import { listStatement } from '../list-statement'

export const selectNames = listStatement('select_names', ({ q, t }, list) =>
  q.select({ id: t.user.id, name: t.user.name }).from(t.user).where(inArray(t.user.id, list)),
)
