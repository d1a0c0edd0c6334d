import type { Actor } from '@/lib/auth/types'
import type { CallOutcome } from '@/lib/calls/types'
import type { Context } from '@/lib/context'
import { sendFromCard } from '@/lib/mail/send-from-card'
import { undoFromCard } from '@/lib/mail/undo-from-card'
import type { Card } from '@/lib/queue/types'
import { siteOf } from './choose-order'
import { demoUuid } from './demo-uuid'
import { LETTER, SMS } from './office-words'
import type { SeededRandom } from './seeded-random'

export interface Letter {
  card: Card
  outcome: CallOutcome
}

/** A mail after a no that may become a yes, an SMS after some promises; one in ten is taken back. */
export async function sendLetter(context: Context, random: SeededRandom, { card, outcome }: Letter): Promise<void> {
  const message = messageOf(random, { card, outcome, by: context.actor })
  if (!message) return
  const { id: organizationId } = card.organization
  const sent = { commandId: demoUuid(random), organizationId, contactId: null, templateId: null, ...message }
  const { activityId } = await sendFromCard(context, sent)
  if (random.chance(0.1)) await undoFromCard(context, { commandId: demoUuid(random), activityId })
}

function messageOf(random: SeededRandom, { card, outcome, by }: Letter & { by: Actor }) {
  const { organization } = card
  if (outcome === 'no_six_months' && random.chance(0.6)) {
    const to = organization.email ?? `info@${siteOf(organization.legalName)}.example`
    return { channel: 'email' as const, to, subject: LETTER.subject, text: LETTER.text(by.name) }
  }
  const mobile = organization.phones.find(({ e164, status }) => e164.startsWith('+467') && status === 'ok')
  if (outcome !== 'callback_prio' || !mobile || !random.chance(0.6)) return null
  return { channel: 'sms' as const, to: mobile.e164, subject: '', text: SMS(by.name) }
}
