import { findExactly, selectHits, selectNumbersOfHits } from '@/db/queries/company-search'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import type { CompanyHit } from '@/lib/organizations/company-view'
import { formatPhone } from '@/lib/organizations/format-phone'
import { loadSituations } from '@/lib/organizations/load-situations'
import { parseOrgNo } from '@/lib/organizations/org-no'
import { parsePhone } from '@/lib/organizations/phone-number'
import { addressOf, shownOrgNo } from '@/lib/organizations/rules'
import type { CompanySearch } from '@/lib/organizations/schema'
import { foldSearchText } from '@/lib/organizations/search-text'

const MOST = 20

/**
 * Companies by name, place, org.nr, number, customer number, e-mail or postal code, exact matches first, at most 20, each
 * with who has it, who locked it and since when, and what stops it (S14, D2, Q8). Org.nr of sole traders is masked for callers.
 */
export async function searchCompanies(ctx: Context, { text }: CompanySearch): Promise<CompanyHit[]> {
  demand(ctx.actor, 'company.open')
  const exact = await findExactly(ctx.db.scan, exactMatchOf(text), MOST)
  const similar = await ctx.db.searchOrganizations(foldSearchText(text), MOST)
  const ids = [...new Set([...exact, ...similar])].slice(0, MOST)
  return loadHits(ctx, ids)
}

async function loadHits({ db, actor }: Context, ids: number[]): Promise<CompanyHit[]> {
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

function exactMatchOf(text: string) {
  const phone = parsePhone(text)
  const orgNo = parseOrgNo(text)
  return {
    e164: phone.ok ? phone.e164 : null,
    orgNo: orgNo.ok ? orgNo.orgNo : null,
    email: text.includes('@') ? text.toLowerCase() : null,
    customerNo: text,
    postalCode: /^\d{3} ?\d{2}$/.test(text) ? Number(text.replace(' ', '')) : null,
  }
}
