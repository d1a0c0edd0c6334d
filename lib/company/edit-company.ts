import type { Reader } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { findSetting, saveSetting } from '@/db/queries/settings'
import { demand } from '@/lib/auth/rights'
import { changedFields } from '@/lib/changed-fields'
import { type Context, inOneWrite } from '@/lib/context'
import { invalid } from '@/lib/errors'
import { formatOrgNo, parseOrgNo } from '@/lib/organizations/org-no'
import { type CompanyDetails, companyDetails } from './schema'

const KEY = 'company'

/** Who it is that calls: name, number and address of the company. Errors: `invalid` for a number that cannot be. */
export async function editCompany(ctx: Context, details: CompanyDetails): Promise<CompanyDetails> {
  demand(ctx.actor, 'setting.edit')
  const kept = { ...details, orgNo: writtenOrgNo(details.orgNo) }
  return inOneWrite(ctx, async ({ tx, now }) => {
    const was = await readCompany(tx)
    await saveSetting(tx, { key: KEY, value: kept, now })
    const audit = {
      action: 'setting:company_changed',
      entity: 'setting',
      entityId: null,
      ...changedFields({ ...was }, kept),
    }
    await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
    return kept
  })
}

/** Null until somebody has written it. */
export async function readCompany(reader: Reader): Promise<CompanyDetails | null> {
  const [kept] = await findSetting(reader, { key: KEY })
  return kept ? companyDetails.parse(kept.value) : null
}

function writtenOrgNo(text: string): string {
  if (text === '') return ''
  const parsed = parseOrgNo(text)
  if (!parsed.ok)
    throw invalid({ orgNo: 'Organisationsnumret stämmer inte. Kontrollera siffrorna, som i 556677-8899.' })
  return formatOrgNo(parsed.orgNo)
}
