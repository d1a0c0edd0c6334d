import { editCompany } from '@/lib/company/edit-company'
import { fetchLogo } from '@/lib/company/load-logo'
import { removeLogo } from '@/lib/company/remove-logo'
import { companyDetails } from '@/lib/company/schema'
import { setLogo } from '@/lib/company/set-logo'
import { editOfficeSettings } from '@/lib/inbox/office-settings'
import { officeSettings } from '@/lib/inbox/settings-schema'
import { secondFactorPolicy } from '@/lib/second-factor/schema'
import { setPolicy } from '@/lib/second-factor/set-policy'
import { stopSettings } from '@/lib/suppression/schema'
import { editStopSettings } from '@/lib/suppression/stop-settings'
import { logoSchema } from './answers/logo'
import { endpoint } from './endpoint'
import { sendBytes } from './send-answer'
import type { Api } from './types'

const shared = { method: 'put', tag: 'Inställningar', right: 'setting.edit' } as const

/** What an administrator sets for all. */
export function settingRoutes(api: Api): void {
  formRoutes(api)
  logoRoutes(api)
}

function logoRoutes(api: Api): void {
  const { tag, right } = shared
  const path = '/api/settings/logo'
  endpoint(api, {
    ...{ ...shared, path, takesFile: true, answer: logoSchema },
    summary: 'Loggan i mail och papper: PNG eller JPEG, högst 1 MB och 2000 bildpunkter',
    run: async ({ context, request }) => setLogo(context, { bytes: new Uint8Array(await request.req.arrayBuffer()) }),
  })
  endpoint(api, {
    ...{ method: 'delete', path, tag, right },
    summary: 'Mail och papper går utan logga',
    run: ({ context }) => removeLogo(context),
  })
  const responses = { 200: { description: 'Klart.' } }
  const described = { tags: [tag], summary: 'Loggan som fil', responses, 'x-right': right, security: [{ session: [] }] }
  api.openAPIRegistry.registerPath({ method: 'get', path, ...described })
  api.get(path, async (request) => sendBytes(request, await fetchLogo(request.var.context)))
}

function formRoutes(api: Api): void {
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
