import type { CleanRow } from '@/lib/imports/clean-row'
import { CompanyIndex, type KnownCompany } from '@/lib/imports/company-index'

type Row = Extract<CleanRow, { kind: 'clean' }>

/**
 * What earlier rows of a file would have brought into the register, for a preview that writes nothing. Companies are kept as
 * later rows would find them: each is seen, so a later row of the same company is a duplicate.
 */
export class Brought {
  readonly #index = new CompanyIndex()
  #lastId = 0

  /** What a chunk would have written. */
  keep(companies: Iterable<KnownCompany>): void {
    for (const company of companies) {
      if (company.id === 0) {
        this.#lastId -= 1
        company.id = this.#lastId
      }
      const kept = slim(company)
      this.#index.add(kept, kept.numbers)
    }
  }

  /** Makes known to a chunk which of its rows earlier rows have been. */
  bring(rows: readonly Row[], index: CompanyIndex): void {
    for (const { organization, numbers } of rows) {
      const { orgNo, workplaceNo, customerNo } = organization
      const found = [
        ...(orgNo === null ? [] : this.#index.withOrgNo(orgNo)),
        ...(workplaceNo === '' ? [] : this.#index.withWorkplaceNo(workplaceNo)),
        ...(customerNo === null ? [] : this.#index.withCustomerNo(customerNo)),
        ...numbers.flatMap(({ e164 }) => this.#index.withNumber(e164)),
      ]
      for (const company of new Set(found)) {
        if (company.id > 0) index.replace(company)
        else index.add(company, company.numbers)
      }
    }
  }
}

/** Only what tells a company: what else it has no later row looks at, and a file may bring a hundred thousand. */
function slim({ id, orgNo, workplaceNo, customerNo, legalName, marketingName, numbers }: KnownCompany): KnownCompany {
  return { ...BLANK, id, orgNo, workplaceNo, customerNo, legalName, marketingName, numbers }
}

const BLANK: Omit<KnownCompany, 'id' | 'orgNo' | 'workplaceNo' | 'customerNo' | 'legalName' | 'marketingName'> = {
  version: 0,
  isSeen: true,
  soleTrader: false,
  legalForm: null,
  areaCode: null,
  email: null,
  url: null,
  employees: null,
  turnover: null,
  visitAddress: null,
  postAddress: null,
  postalCode: null,
  city: null,
  municipalityCode: null,
  industryCodeId: null,
  numbers: new Set(),
  people: new Set(),
}
