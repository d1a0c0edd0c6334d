import { editCompany } from '@/lib/company/edit-company'
import { companyDetails } from '@/lib/company/schema'
import { editOfficeSettings } from '@/lib/inbox/office-settings'
import { officeSettings } from '@/lib/inbox/settings-schema'
import { secondFactorPolicy } from '@/lib/second-factor/schema'
import { setPolicy } from '@/lib/second-factor/set-policy'
import { stopSettings } from '@/lib/suppression/schema'
import { editStopSettings } from '@/lib/suppression/stop-settings'
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
  endpoint(api, {
    ...shared,
    path: '/api/settings/office',
    summary: 'Vart ordrar via mail vidarebefordras',
    body: officeSettings,
    answer: officeSettings,
    run: ({ context, body }) => editOfficeSettings(context, body),
  })
  endpoint(api, {
    ...shared,
    path: '/api/settings/stops',
    summary: 'Vart nya och hävda spärrar skickas',
    body: stopSettings,
    answer: stopSettings,
    run: ({ context, body }) => editStopSettings(context, body),
  })
}
