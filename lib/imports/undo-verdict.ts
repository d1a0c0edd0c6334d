import type { Reader } from '@/db/database'
import {
  selectActivitiesSince,
  selectCompaniesToUndo,
  selectDraftsOf,
  selectHeadOfficesAmong,
  selectNumbersSince,
  selectOnDesk,
  selectPeopleSince,
  type selectRowsToUndo,
  selectStopsSince,
} from '@/db/queries/import-undo'
import { planMark } from '@/lib/imports/plan-activities'
import type { RowEffect, RowUndo } from '@/lib/imports/types'

export type UndoRow = Awaited<ReturnType<typeof selectRowsToUndo>>[number]
type Number_ = Awaited<ReturnType<typeof selectNumbersSince>>[number]
type Person = Awaited<ReturnType<typeof selectPeopleSince>>[number]

export interface Verdict {
  row: UndoRow
  effect: RowEffect | null
  outcome: RowUndo
  /** What the row added to a company that stays. */
  numberIds: number[]
  numbers: string[]
  personIds: number[]
}

/** What each row brought about; rows of old imports say it by their action alone. */
export function effectOf({ effect, action }: UndoRow): RowEffect | null {
  return effect ?? (action === 'new' || action === 'updated' ? action : null)
}

/**
 * Whether what rows did can be undone: not once a company was called, changed by people or by a later file, or while a caller has
 * it on the desk. `since` is when the file began.
 */
export async function judgeRows(reader: Reader, rows: readonly UndoRow[], since: number): Promise<Verdict[]> {
  const ids = [...new Set(rows.flatMap(({ organizationId }) => organizationId ?? []))]
  const companies = new Map((await selectCompaniesToUndo(reader, ids)).map((company) => [company.id, company]))
  const held = companiesOf(await selectOnDesk(reader, ids))
  const touched = companiesOf([
    ...(await selectStopsSince(reader, ids, { since })),
    ...(await selectDraftsOf(reader, ids)),
    ...(await selectHeadOfficesAmong(reader, ids)),
  ])
  const activities = await selectActivitiesSince(reader, ids, { since })
  const numbers = await selectNumbersSince(reader, ids, { since })
  const people = await selectPeopleSince(reader, ids, { since })
  return rows.map((row) => {
    const ofCompany = <R extends { organizationId: number | null }>(all: readonly R[]) =>
      all.filter(({ organizationId }) => organizationId === row.organizationId)
    const company = companies.get(row.organizationId ?? 0)
    const effect = effectOf(row)
    const own = ownParts(row, {
      numbers: ofCompany(numbers),
      people: ofCompany(people),
      createdAt: company?.createdAt ?? 0,
    })
    const others = ofCompany(activities).filter(
      ({ commandId, version }) => commandId !== planMark(row.dataFileId) || version !== 1,
    )
    const outcome = (): RowUndo => {
      if (!company) return 'gone'
      // A plan alone is taken away when nobody has touched it, whatever else the company has met.
      if (effect === null) return 'restored'
      if (held.has(company.id)) return 'held'
      if (others.some(({ kind }) => kind === 'call')) return 'called'
      const isOtherVersion = row.companyVersion !== null && row.companyVersion !== company.version
      const isChanged = isOtherVersion || others.length > 0 || touched.has(company.id) || own.isMixed
      return isChanged ? 'changed' : effect === 'new' ? 'removed' : 'restored'
    }
    return { row, effect, outcome: outcome(), ...own }
  })
}

const companiesOf = (rows: readonly { organizationId: number | null }[]) =>
  new Set(rows.map(({ organizationId }) => organizationId))

interface Parts {
  numbers: readonly Number_[]
  people: readonly Person[]
  createdAt: number
}

/** The numbers and people that the row brought, and whether there are others by now. */
function ownParts(row: UndoRow, { numbers, people, createdAt }: Parts) {
  const isNew = effectOf(row) === 'new'
  const { added } = row
  const isOwnNumber = (one: Number_) =>
    one.version === 1 && (isNew ? one.createdAt === createdAt : (added?.numbers.includes(one.e164) ?? false))
  const isOwnPerson = (one: Person) =>
    one.version === 1 &&
    (isNew
      ? one.createdAt === createdAt
      : added?.person?.firstName === one.firstName && added.person.lastName === one.lastName)
  const ownNumbers = numbers.filter(isOwnNumber)
  const ownPeople = people.filter(isOwnPerson)
  return {
    numberIds: ownNumbers.map(({ id }) => id),
    numbers: ownNumbers.map(({ e164 }) => e164),
    personIds: ownPeople.map(({ id }) => id),
    isMixed: ownNumbers.length < numbers.length || ownPeople.length < people.length,
  }
}
