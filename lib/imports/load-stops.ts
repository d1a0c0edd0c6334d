import type { Reader } from '@/db/database'
import { selectStoppedCompanies, selectStoppedNumbers, selectStoppedOrgNos } from '@/db/queries/import-lookups'
import type { CleanRow } from '@/lib/imports/clean-row'

type Row = Extract<CleanRow, { kind: 'clean' }>

/** What of these rows must not be called. */
export interface Stops {
  numbers: Set<string | null>
  orgNos: Set<string | null>
}

/** The stops on the numbers and organisation numbers that a file brings; the bars themselves are set when a round is filled. */
export async function loadStops(reader: Reader, rows: readonly Row[]): Promise<Stops> {
  const numbers = rows.flatMap((row) => row.numbers.map(({ e164 }) => e164))
  const orgNos = rows.map((row) => row.organization.orgNo).filter((orgNo) => orgNo !== null)
  return {
    numbers: new Set((await selectStoppedNumbers(reader, numbers)).map(({ key }) => key)),
    orgNos: new Set((await selectStoppedOrgNos(reader, orgNos)).map(({ key }) => key)),
  }
}

/** Which of these companies are stopped themselves. */
export async function loadStoppedCompanies(reader: Reader, ids: readonly number[]): Promise<Set<number | null>> {
  return new Set((await selectStoppedCompanies(reader, ids)).map(({ id }) => id))
}
