import type { CleanOrganization } from '@/lib/imports/clean-row'
import { foldSearchText } from '@/lib/organizations/search-text'

/** A company as an import knows it: one that stands in the register, or one that this file brings. */
export interface KnownCompany extends CleanOrganization {
  /** 0 until it is written. */
  id: number
  industryCodeId: number | null
  /** Of the row in the register; 0 until it is written. */
  version: number
  /** An earlier row of the same file is this company. */
  isSeen: boolean
  numbers: Set<string>
  /** Folded names of its people. */
  people: Set<string>
}

/** The companies that the rows of one chunk may be, found by each thing that tells a company. */
export class CompanyIndex {
  readonly #byOrgNo = new Map<string, KnownCompany[]>()
  readonly #byWorkplaceNo = new Map<string, KnownCompany[]>()
  readonly #byNumber = new Map<string, KnownCompany[]>()
  readonly #byCustomerNo = new Map<string, KnownCompany[]>()
  readonly #byName = new Map<string, KnownCompany[]>()

  /** `numbers` are those that identify it: a number marked as wrong stays out. */
  add(company: KnownCompany, numbers: Iterable<string>): void {
    this.nameAgain(company)
    for (const e164 of numbers) put(this.#byNumber, e164, company)
  }

  /** Makes a company found by what it has been given since it was added. */
  nameAgain(company: KnownCompany): void {
    if (company.orgNo !== null) put(this.#byOrgNo, company.orgNo, company)
    if (company.workplaceNo !== '') put(this.#byWorkplaceNo, company.workplaceNo, company)
    if (company.customerNo !== null) put(this.#byCustomerNo, company.customerNo, company)
  }

  /** Makes a company known by everything it has, in the place of the same one as the register knows it. */
  replace(company: KnownCompany): void {
    for (const map of [this.#byOrgNo, this.#byWorkplaceNo, this.#byNumber, this.#byCustomerNo, this.#byName]) {
      for (const [key, found] of map) {
        if (found.some((one) => one.id === company.id && one !== company))
          map.set(
            key,
            found.filter(({ id }) => id !== company.id),
          )
      }
    }
    this.add(company, company.numbers)
  }

  /** Makes a company found by name within its postal code; only those that a row may be mistaken for are. */
  addName(company: KnownCompany): void {
    if (company.postalCode !== null) put(this.#byName, nameKey(company.postalCode, company.legalName), company)
  }

  withName(postalCode: number, name: string): readonly KnownCompany[] {
    return this.#byName.size === 0 ? NONE : (this.#byName.get(nameKey(postalCode, name)) ?? NONE)
  }

  withOrgNo(orgNo: string): readonly KnownCompany[] {
    return this.#byOrgNo.get(orgNo) ?? NONE
  }

  withWorkplaceNo(workplaceNo: string): readonly KnownCompany[] {
    return this.#byWorkplaceNo.get(workplaceNo) ?? NONE
  }

  withNumber(e164: string): readonly KnownCompany[] {
    return this.#byNumber.get(e164) ?? NONE
  }

  withCustomerNo(customerNo: string): readonly KnownCompany[] {
    return this.#byCustomerNo.get(customerNo) ?? NONE
  }
}

const nameKey = (postalCode: number, name: string) => `${postalCode} ${foldSearchText(name)}`
const NONE: readonly KnownCompany[] = []

function put(map: Map<string, KnownCompany[]>, key: string, company: KnownCompany): void {
  const found = map.get(key)
  if (!found) map.set(key, [company])
  else if (!found.includes(company)) found.push(company)
}
