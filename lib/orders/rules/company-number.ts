import { formatOrgNo, type OrgNoFault, parseOrgNo } from '@/lib/organizations/org-no'

export type CompanyNumberFault = OrgNoFault | 'org_no_missing' | 'org_no_foreign'

/** What the card knows: a caller sees a sole trader's number without its last four. */
export interface KnownNumber {
  shown: string | null
  orgNo: string | null
  soleTrader: boolean
}
export interface WrittenNumber {
  text: string
  /** Chosen by the caller: a number from abroad is taken as it is written. */
  isForeign: boolean
  known: KnownNumber | null
}
export type CompanyNumber =
  | { ok: true; orgNo: string; soleTrader: boolean; isForeign: boolean }
  | { ok: false; fault: CompanyNumberFault }

/**
 * Reads the org.nr of an order (S34): check digit and third digit as everywhere, the card's own one also as it is shown
 * (masked), a foreign one as free text.
 */
export function readCompanyNumber({ text, isForeign, known }: WrittenNumber): CompanyNumber {
  const written = text.trim()
  if (written === '') return { ok: false, fault: 'org_no_missing' }
  if (known?.orgNo && isShownAs(written, known.shown)) return knownNumber(known.orgNo, known.soleTrader)
  if (isForeign) return foreignNumber(written)
  const parsed = parseOrgNo(written)
  if (!parsed.ok) return parsed
  return { ok: true, orgNo: parsed.orgNo, soleTrader: parsed.isSoleTrader, isForeign: false }
}

/** The address of an e-invoice in Sweden: `0007:` and the ten digits. Null for a foreign number. */
export function peppolIdOf({ orgNo, isForeign }: { orgNo: string; isForeign: boolean }): string | null {
  return isForeign ? null : `0007:${orgNo.slice(-10)}`
}

/** The register's page of a company; none for a sole trader, whose number is a person's, or from abroad. */
export function registerPageOf({ orgNo, soleTrader, isForeign }: Extract<CompanyNumber, { ok: true }>): string | null {
  return soleTrader || isForeign || orgNo.includes('*') ? null : `https://www.allabolag.se/${orgNo.slice(-10)}`
}

function knownNumber(orgNo: string, soleTrader: boolean): CompanyNumber {
  return { ok: true, orgNo, soleTrader, isForeign: false }
}

function isShownAs(written: string, shown: string | null): boolean {
  return shown !== null && (written === shown || written === formatOrgNo(shown))
}

function foreignNumber(written: string): CompanyNumber {
  const fits = FOREIGN.test(written) && /\d/.test(written)
  return fits
    ? { ok: true, orgNo: written.toUpperCase(), soleTrader: false, isForeign: true }
    : { ok: false, fault: 'org_no_foreign' }
}

const FOREIGN = /^[\p{L}\d][\p{L}\d .\-/]{2,39}$/u
