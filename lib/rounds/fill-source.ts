import type { Reader } from '@/db/database'
import { type CandidateFilter, type CandidateSource, selectEmployeeSizes } from '@/db/queries/fill-candidates'
import { instantOf } from '@/lib/calendar/local-time'
import { foldSearchText } from '@/lib/organizations/search-text'
import type { FillSource, RegisterFilter } from '@/lib/rounds/fill-schema'
import { isWithinSize } from '@/lib/rounds/rules'

/** A source with what has to be looked up first. */
export async function candidatesOf(scan: Reader, source: FillSource): Promise<CandidateSource> {
  if (source.kind === 'import') return { dataFileId: source.dataFileId }
  return { filter: await filterOf(scan, source.filter) }
}

async function filterOf(scan: Reader, filter: RegisterFilter): Promise<CandidateFilter> {
  const { text = '', postal = [], places = [], industries = [], notCalledSince } = filter
  return {
    words: foldSearchText(text).split(' ').filter(Boolean),
    postal,
    places,
    industries,
    employees: await sizesOf(scan, filter),
    sourceCodeId: filter.sourceCodeId ?? null,
    dataFileId: filter.dataFileId ?? null,
    notCalledSince: notCalledSince === undefined ? null : instantOf(notCalledSince, 0),
  }
}

/** The register keeps sizes as files write them (`5-9`, `500+`): those that reach into the wanted range. */
async function sizesOf(scan: Reader, { employeesFrom, employeesTo }: RegisterFilter): Promise<string[] | null> {
  if (employeesFrom === undefined && employeesTo === undefined) return null
  const sizes = await selectEmployeeSizes(scan)
  const wanted = { from: employeesFrom ?? 0, to: employeesTo ?? Number.POSITIVE_INFINITY }
  return sizes.flatMap(({ employees }) => (employees !== null && isWithinSize(employees, wanted) ? [employees] : []))
}
