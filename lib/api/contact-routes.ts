import { addContact } from '@/lib/contacts/add-contact'
import { editContact } from '@/lib/contacts/edit-contact'
import { contactChange, newContact } from '@/lib/contacts/schema'
import { contactAnswerSchema, versionSchema } from './answers/companies'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const tag = 'Kontakter'

export function contactRoutes(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/api/companies/{id}/contacts',
    tag,
    summary: 'Lägg till en person',
    right: 'contact.add',
    params: idParams,
    body: newContact.omit({ organizationId: true }),
    answer: contactAnswerSchema,
    run: ({ context, params, body }) => addContact(context, { ...body, organizationId: params.id }),
  })
  endpoint(api, {
    method: 'patch',
    path: '/api/contacts/{id}',
    tag,
    summary: 'Ändra en person; säljare på sitt eget kort',
    right: 'company.edit',
    params: idParams,
    body: contactChange.omit({ contactId: true }),
    answer: versionSchema,
    run: ({ context, params, body }) => editContact(context, { ...body, contactId: params.id }),
  })
}
