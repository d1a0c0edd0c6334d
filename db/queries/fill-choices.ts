import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '../database'

/** Files that have been read in and stand, the latest first. */
export function selectImports({ q, t }: Reader) {
  return q
    .select({ id: t.dataFile.id, name: t.dataFile.name, counts: t.dataFile.counts, finishedAt: t.dataFile.finishedAt })
    .from(t.dataFile)
    .where(and(eq(t.dataFile.status, 'done'), isNotNull(t.dataFile.finishedAt)))
    .orderBy(desc(t.dataFile.id))
    .limit(200)
}

/** Sources that companies of the register came from; one whose companies are all gone is no choice. */
export function selectSources({ q, t }: Reader) {
  return q
    .select({ id: t.code.id, label: t.code.label })
    .from(t.code)
    .where(and(eq(t.code.kind, 'source'), eq(t.code.active, true), inArray(t.code.id, inUse({ q, t }))))
    .orderBy(asc(t.code.label), asc(t.code.id))
    .limit(500)
}

/** Read once for all of them: there is no index on it. */
const inUse = ({ q, t }: Reader) =>
  q.selectDistinct({ id: t.organization.sourceCodeId }).from(t.organization).where(isNull(t.organization.deletedAt))
