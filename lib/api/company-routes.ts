import * as z from 'zod'
import { listActivities } from '@/lib/activities/list-activities'
import { ActivitiesQuery } from '@/lib/activities/schema'
import { addNumber } from '@/lib/organizations/add-number'
import { editBasics } from '@/lib/organizations/edit-basics'
import { loadCompany } from '@/lib/organizations/load-company'
import { basicsChange, companySearch, newNumber } from '@/lib/organizations/schema'
import { searchCompanies } from '@/lib/organizations/search-companies'
import { activitiesSchema, addedNumberSchema, companySchema, hitsSchema, versionSchema } from './answers/companies'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const tag = 'Företag'
const searchQuery = z.strictObject({ q: companySearch.shape.text })

/** Companies as anybody finds and sees them, without a hold. */
export function companyRoutes(api: Api): void {
  readingRoutes(api)
  changingRoutes(api)
}

function readingRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/companies/search',
    tag,
    summary: 'Sök på namn, ort, org.nr, nummer, kundnummer eller e-post',
    right: 'company.open',
    query: searchQuery,
    answer: hitsSchema,
    run: async ({ context, query }) => ({ companies: await searchCompanies(context, { text: query.q }) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/companies/{id}',
    tag,
    summary: 'Ett företag: kort, historik och vem som har, låst eller spärrat det',
    right: 'company.open',
    params: idParams,
    answer: companySchema,
    run: ({ context, params }) => loadCompany(context, { organizationId: params.id }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/companies/{id}/activities',
    tag,
    summary: 'Historik, nyast först, en sida i taget',
    right: 'company.open',
    params: idParams,
    query: ActivitiesQuery,
    answer: activitiesSchema,
    run: async ({ context, params, query }) => ({
      activities: await listActivities(context, { ...query, organizationId: params.id }),
    }),
  })
}

function changingRoutes(api: Api): void {
  endpoint(api, {
    method: 'patch',
    path: '/api/companies/{id}',
    tag,
    summary: 'Ändra grunduppgifter; säljare på sitt eget kort',
    right: 'company.edit',
    params: idParams,
    body: basicsChange.omit({ organizationId: true }),
    answer: versionSchema,
    run: ({ context, params, body }) => editBasics(context, { ...body, organizationId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/companies/{id}/numbers',
    tag,
    summary: 'Lägg till ett nummer',
    right: 'contact.add',
    params: idParams,
    body: newNumber.omit({ organizationId: true }),
    answer: addedNumberSchema,
    run: ({ context, params, body }) => addNumber(context, { ...body, organizationId: params.id }),
  })
}
