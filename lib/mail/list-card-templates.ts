import { selectCardTemplates } from '@/db/queries/card-mail'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import type { CardTemplate } from '@/lib/mail/types'

/** What can be chosen when a mail or an SMS is written on the card. */
export async function listCardTemplates({ db, actor }: Context): Promise<CardTemplate[]> {
  demand(actor, 'mail.send')
  const rows = await selectCardTemplates(db.read)
  return rows.map(({ id, kind, name }) => ({ id, name, channel: kind === 'sms' ? 'sms' : 'email' }))
}
