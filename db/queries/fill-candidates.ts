import {
  and,
  asc,
  between,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Reader } from '../database'

/** What a search asks of the register, worked out so far that only comparisons are left. */
export interface CandidateFilter {
  words: string[]
  postal: ReadonlyArray<{ from: number; to: number }>
  places: string[]
  industries: string[]
  /** As the register writes them; null when any number of employees will do. */
  employees: string[] | null
  sourceCodeId: number | null
  dataFileId: number | null
  notCalledSince: number | null
}
export type CandidateSource = { dataFileId: number } | { filter: CandidateFilter }
export interface Page {
  after: number
  limit: number
}

/** A page of the companies that a round may be filled with, each with the place (line or id) where the next page goes on. */
export function candidatePage(scan: Reader, source: CandidateSource, { after, limit }: Page) {
  return 'dataFileId' in source
    ? pageOfFile(scan, { ...source, after, limit })
    : pageOfSearch(scan, { ...source, after, limit })
}

/** Every way in which the register writes a number of employees. */
export function selectEmployeeSizes({ q, t }: Reader) {
  return q
    .selectDistinct({ employees: t.organization.employees })
    .from(t.organization)
    .where(isNotNull(t.organization.employees))
}

function pageOfFile({ q, t }: Reader, { dataFileId, after, limit }: { dataFileId: number } & Page) {
  return q
    .select({
      at: sql<number>`${t.dataFileRow.line}`.as('at'),
      organizationId: sql<number>`${t.organization.id}`.as('organization'),
    })
    .from(t.dataFileRow)
    .innerJoin(t.organization, eq(t.organization.id, t.dataFileRow.organizationId))
    .where(
      and(
        eq(t.dataFileRow.dataFileId, dataFileId),
        gt(t.dataFileRow.line, after),
        ne(t.dataFileRow.action, 'duplicate'),
      ),
    )
    .orderBy(asc(t.dataFileRow.line))
    .limit(limit)
}

function pageOfSearch(scan: Reader, { filter, after, limit }: { filter: CandidateFilter } & Page) {
  const { q, t } = scan
  return q
    .select({
      at: sql<number>`${t.organization.id}`.as('at'),
      organizationId: sql<number>`${t.organization.id}`.as('organization'),
    })
    .from(t.organization)
    .where(and(isNull(t.organization.deletedAt), gt(t.organization.id, after), ...conditionsOf(scan, filter)))
    .orderBy(asc(t.organization.id))
    .limit(limit)
}

function conditionsOf(scan: Reader, filter: CandidateFilter): (SQL | undefined)[] {
  const { organization } = scan.t
  const { words, postal, places, employees, sourceCodeId, notCalledSince } = filter
  return [
    ...words.map((word) => like(organization.searchText, `%${word}%`)),
    anyOf(postal, ({ from, to }) => between(organization.postalCode, from, to)),
    anyOf(places, (code) => like(organization.municipalityCode, `${code}%`)),
    ofIndustries(scan, filter),
    employees === null ? undefined : inArray(organization.employees, employees),
    sourceCodeId === null ? undefined : eq(organization.sourceCodeId, sourceCodeId),
    inFile(scan, filter),
    notCalledSince === null
      ? undefined
      : or(isNull(organization.lastCalledAt), lt(organization.lastCalledAt, notCalledSince)),
  ]
}

/** None given asks for nothing. */
function anyOf<One>(wanted: readonly One[], condition: (one: One) => SQL): SQL | undefined {
  return wanted.length === 0 ? undefined : or(...wanted.map(condition))
}

function ofIndustries({ q, t }: Reader, { industries }: CandidateFilter): SQL | undefined {
  const begins = anyOf(industries, (digits) => like(t.code.key, `${digits}%`))
  if (!begins) return undefined
  const codes = q
    .select({ id: t.code.id })
    .from(t.code)
    .where(and(eq(t.code.kind, 'industry'), begins))
  return inArray(t.organization.industryCodeId, codes)
}

function inFile({ q, t }: Reader, { dataFileId }: CandidateFilter): SQL | undefined {
  if (dataFileId === null) return undefined
  const rows = q
    .select({ one: sql`1` })
    .from(t.dataFileRow)
    .where(and(eq(t.dataFileRow.organizationId, t.organization.id), eq(t.dataFileRow.dataFileId, dataFileId)))
  return exists(rows)
}
