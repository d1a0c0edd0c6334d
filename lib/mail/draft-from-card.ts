import type { Reader } from '@/db/database'
import { selectMobiles, selectWriter } from '@/db/queries/card-mail'
import { selectCardContacts } from '@/db/queries/cards'
import { selectTemplate } from '@/db/queries/templates'
import { demand } from '@/lib/auth/rights'
import { readCompany } from '@/lib/company/edit-company'
import type { Context } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { demandCard } from '@/lib/mail/demand-card'
import type { CardDraftOf } from '@/lib/mail/schema'
import type { CardChannel, CardDraft } from '@/lib/mail/types'
import { type Fields, renderTemplate } from '@/lib/templates/render-template'

/**
 * A template filled with what the card says (S12, B20, B21), to be read and changed before it is sent. Errors: `invalid`
 * that names a field without value, `forbidden` for a company that is not on one's desk, `not_found`.
 */
export async function draftFromCard(ctx: Context, asked: CardDraftOf): Promise<CardDraft> {
  demand(ctx.actor, 'mail.send')
  const reader = ctx.db.read
  const company = await demandCard(reader, ctx.actor, asked.organizationId)
  const [template] = await selectTemplate(reader, { templateId: asked.templateId })
  const channel = template && channelOf(template.kind)
  if (!channel || !template.active) throw notFound('Mallen')
  const contacts = await selectCardContacts(reader, { organizationId: company.id })
  const contact = contacts.find(({ id }) => id === asked.contactId)
  const fields = await fieldsOf(ctx, { company, contact })
  const { subject, text } = renderTemplate({ ...template, html: null }, fields)
  const to = channel === 'sms' ? await mobileOf(reader, { company, contact }) : (contact?.email ?? company.email)
  return { channel, to: to ?? '', subject, text }
}

type Company = Awaited<ReturnType<typeof demandCard>>
type Contact = Awaited<ReturnType<typeof selectCardContacts>>[number] | undefined

async function fieldsOf({ db, actor }: Context, { company, contact }: { company: Company; contact: Contact }) {
  const ours = await readCompany(db.read)
  const [writer] = await selectWriter(db.read, { userId: actor.id })
  const fields: Fields = {
    company: company.marketingName || company.legalName,
    contact: contact && `${contact.firstName} ${contact.lastName}`.trim(),
    first_name: contact?.firstName,
    city: company.city,
    caller: writer?.name,
    our_name: ours?.name,
    our_email: ours?.email,
    our_phone: ours?.phone,
  }
  return fields
}

async function mobileOf(reader: Reader, { company, contact }: { company: Company; contact: Contact }) {
  if (contact?.mobile) return contact.mobile
  const numbers = await selectMobiles(reader, { organizationId: company.id })
  return numbers.find(({ e164 }) => e164.startsWith('+467'))?.e164 ?? null
}

function channelOf(kind: string): CardChannel | null {
  return kind === 'email' || kind === 'sms' ? kind : null
}
