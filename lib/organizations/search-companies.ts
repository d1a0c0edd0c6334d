import {
  findByDigits,
  findExactly,
  selectHits,
  selectNumbersOfHits,
  selectPeopleOfHits,
} from '@/db/queries/company-search'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import type { CompanyHit } from '@/lib/organizations/company-view'
import { formatPhone } from '@/lib/organizations/format-phone'
import { loadSituations } from '@/lib/organizations/load-situations'
import { addressOf, shownOrgNo } from '@/lib/organizations/rules'
import type { CompanySearch } from '@/lib/organizations/schema'
import { exactMatchOf, joinedOrgNo, partOfNumber } from '@/lib/organizations/search-terms'
import { foldSearchText } from '@/lib/organizations/search-text'

const MOST = 20

/**
 * Companies by name, place, people, org.nr, number or a part of it, customer number, e-mail or postal code, exact matches
 * first and those found by a and o for å, ä and ö last, at most 20, each with the person whose name was written, who has it,
 * who locked it and since when, and what stops it (S14, D2, Q8). Org.nr of sole traders is masked for callers.
 */
export async function searchCompanies(ctx: Context, { text }: CompanySearch): Promise<CompanyHit[]> {
  demand(ctx.actor, 'company.open')
  const { db } = ctx
  const folded = foldSearchText(joinedOrgNo(text))
  const [exact, similar] = await Promise.all([
    findExactly(db.scan, exactMatchOf(text), MOST),
    db.searchOrganizations(folded, MOST),
  ])
  const ids = new Set([...exact, ...similar])
  const further = ids.size < MOST ? await furtherOf(ctx, text) : []
  const people = further.filter((id) => !ids.has(id))
  for (const id of further) ids.add(id)
  if (ids.size < MOST) for (const id of await db.searchByBareLetters(folded, MOST)) ids.add(id)
  const personAt = await peopleWritten(ctx, { ids: people, text })
  const hits = (await loadHits(ctx, [...ids].slice(0, MOST))).map((hit) => ({ ...hit, contact: personAt(hit.id) }))
  const isSo = ({ id, legalName, marketingName }: CompanyHit) =>
    exact.includes(id) || [legalName, marketingName].some((name) => name !== null && foldSearchText(name) === folded)
  return [...hits.filter(isSo), ...hits.filter((hit) => !isSo(hit))]
}

/** By what stands in no company's own search text: the middle of a number, else people. */
function furtherOf({ db }: Context, text: string): Promise<number[]> {
  const digits = partOfNumber(text)
  return digits === null ? db.searchPeople(text, MOST) : findByDigits(db.scan, digits, MOST)
}

/** Who of a company has a name whose words begin as each word that was written. */
async function peopleWritten(
  { db }: Context,
  { ids, text }: { ids: number[]; text: string },
): Promise<(organizationId: number) => string | null> {
  const people = await selectPeopleOfHits(db.read, ids)
  const written = foldSearchText(text).split(' ')
  const isWritten = (name: string) => {
    const names = foldSearchText(name).split(' ')
    return written.every((word) => names.some((one) => one.startsWith(word)))
  }
  return (id) =>
    people
      .filter(({ organizationId }) => organizationId === id)
      .map(({ firstName, lastName }) => `${firstName} ${lastName}`)
      .find(isWritten) ?? null
}

async function loadHits({ db, actor }: Context, ids: number[]): Promise<Array<Omit<CompanyHit, 'contact'>>> {
  const { read } = db
  const rows = new Map((await selectHits(read, ids)).map((row) => [row.id, row]))
  const numbers = await selectNumbersOfHits(read, ids)
  const situationOf = await loadSituations(read, ids)
  return ids.flatMap((id) => {
    const row = rows.get(id)
    if (!row) return []
    const { legalName, marketingName, customerNo, postalCode, city } = row
    const phones = numbers
      .filter((one) => one.organizationId === id)
      .map(({ e164 }) => ({ e164, shown: formatPhone(e164) }))
    const place = addressOf({ visitAddress: null, postAddress: null, postalCode, city })
    const shown = { id, legalName, marketingName, orgNo: shownOrgNo(row, actor.role), customerNo, place, phones }
    return [{ ...shown, ...situationOf(id) }]
  })
}
