import { selectNumbers, selectOrganization, updateSearchText } from '@/db/queries/organizations'
import type { Work } from '@/lib/context'
import { organizationSearchText } from '@/lib/organizations/search-text'

/** After a change of name, place, e-mail or numbers: what the company is found by. */
export async function refreshSearchText({ tx }: Work, organizationId: number): Promise<void> {
  const [company] = await selectOrganization(tx, { organizationId })
  if (!company) return
  const numbers = (await selectNumbers(tx, { organizationId })).map((one) => one.e164)
  await updateSearchText(tx, { organizationId, searchText: organizationSearchText({ ...company, numbers }) })
}
