import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import type { SecondFactorPolicy } from '@/lib/second-factor/schema'
import { readPolicy } from '@/lib/second-factor/set-policy'
import { readCompany } from './edit-company'
import type { CompanyDetails } from './schema'

export interface CompanyPage {
  company: CompanyDetails | null
  policy: SecondFactorPolicy
}

/** What an administrator sets for all. */
export async function loadCompanyPage(): Promise<CompanyPage> {
  const { db } = await pageContext('setting.edit')
  return { company: await readCompany(db.read), policy: await readPolicy(db.read) }
}
