import { previewTemplate } from '@/lib/mail/preview-template'
import { addTemplate } from '@/lib/templates/add-template'
import { editTemplate } from '@/lib/templates/edit-template'
import { listTemplates } from '@/lib/templates/list-templates'
import { newTemplate, templateChange, templateText } from '@/lib/templates/schema'
import { versionSchema } from './answers/companies'
import { renderedSchema, templateIdSchema, templatesSchema } from './answers/mail'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const shared = { tag: 'Mallar', right: 'template.edit' } as const

/** The texts that mail and SMS are written from: for the office and administrators. */
export function templateRoutes(api: Api): void {
  endpoint(api, {
    ...shared,
    method: 'get',
    path: '/api/templates',
    summary: 'Alla mallar',
    answer: templatesSchema,
    run: async ({ context }) => ({ templates: await listTemplates(context) }),
  })
  endpoint(api, {
    ...shared,
    method: 'post',
    path: '/api/templates',
    summary: 'Ny mall för mail eller SMS från kortet',
    body: newTemplate,
    answer: templateIdSchema,
    run: ({ context, body }) => addTemplate(context, body),
  })
  endpoint(api, {
    ...shared,
    method: 'patch',
    path: '/api/templates/{id}',
    summary: 'Ändra en mall; den prövas på påhittade uppgifter först',
    params: idParams,
    body: templateChange.omit({ templateId: true }),
    answer: versionSchema,
    run: ({ context, params, body }) => editTemplate(context, { ...body, templateId: params.id }),
  })
  endpoint(api, {
    ...shared,
    method: 'post',
    path: '/api/templates/preview',
    summary: 'Så ser det ut, med påhittade uppgifter',
    body: templateText,
    answer: renderedSchema,
    run: ({ context, body }) => previewTemplate(context, body),
  })
}
