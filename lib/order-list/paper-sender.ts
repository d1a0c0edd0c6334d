import { readCompany } from '@/lib/company/edit-company'
import { readLogo } from '@/lib/company/load-logo'
import type { CompanyDetails } from '@/lib/company/schema'
import type { Context } from '@/lib/context'
import type { PaperLogo } from '@/lib/papers/types'

export interface PaperSender {
  logo: PaperLogo | null
  sender: string
  /** Who we are, on one line. */
  foot: string
  /** Where to call or write when something is wrong; null until somebody has written it. */
  reach: string | null
}

/** Who sends our papers. Until the company's details are written they are from the product. */
export async function paperSender({ db, dataDir }: Context): Promise<PaperSender> {
  const company = await readCompany(db.read)
  const logo = await readLogo(dataDir)
  return {
    logo,
    sender: company?.name ?? 'Ringkö',
    foot: company ? lineOf(company) : 'Ringkö',
    reach: reachOf(company),
  }
}

function lineOf({ name, orgNo, street, postalCode, city, phone, email }: CompanyDetails): string {
  const address = [street, `${postalCode} ${city}`.trim()].filter(Boolean).join(', ')
  return [name, orgNo && `Org.nr ${orgNo}`, address, phone, email].filter(Boolean).join(' · ')
}

function reachOf(company: CompanyDetails | null): string | null {
  const ways = [company?.phone && `ring ${company.phone}`, company?.email && `skriv till ${company.email}`]
  const said = ways.filter(Boolean).join(' eller ')
  return said && `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}
