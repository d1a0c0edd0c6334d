import { editCompany } from '@/lib/company/edit-company'
import { companyDetails } from '@/lib/company/schema'
import { secondFactorPolicy } from '@/lib/second-factor/schema'
import { setPolicy } from '@/lib/second-factor/set-policy'
import { endpoint } from './endpoint'
import type { Api } from './types'

const shared = { method: 'put', tag: 'Inställningar', right: 'setting.edit' } as const

/** What an administrator sets for all. */
export function settingRoutes(api: Api): void {
  endpoint(api, {
    ...shared,
    path: '/api/settings/company',
    summary: 'Företagets uppgifter',
    body: companyDetails,
    answer: companyDetails,
    run: ({ context, body }) => editCompany(context, body),
  })
  endpoint(api, {
    ...shared,
    path: '/api/settings/second-factor',
    summary: 'Vilka roller som måste ha tvåstegsinloggning',
    body: secondFactorPolicy,
    answer: secondFactorPolicy,
    run: ({ context, body }) => setPolicy(context, body),
  })
}
