import { selectContact } from '@/db/queries/calls'
import { insertWritten, selectAddressStop, selectWriter } from '@/db/queries/card-mail'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import { runCommand } from '@/lib/commands/run-command'
import { readCompany } from '@/lib/company/edit-company'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { demandCard } from '@/lib/mail/demand-card'
import { addressIsStopped, contactIsNotThere, subjectMissing } from '@/lib/mail/errors'
import { frameMail } from '@/lib/mail/frame-mail'
import type { CardMessage } from '@/lib/mail/schema'
import type { SentFromCard } from '@/lib/mail/types'
import { parsePhone } from '@/lib/organizations/phone-number'
import { queueMessage } from '@/lib/outbox/queue-message'
import { htmlOfText } from '@/lib/templates/html-of-text'

/** So long it can be taken back. */
const UNDO_MS = 60_000

/**
 * Sends a mail or an SMS from the card (S12, B20, B21): one activity and one message in the outbox, in one write; it goes
 * when it can no longer be taken back. Errors: `invalid` for a stopped or impossible address, `forbidden` for a company
 * that is not on one's desk, `not_found`, `command_reused`.
 */
export async function sendFromCard(ctx: Context, input: CardMessage): Promise<SentFromCard> {
  demand(ctx.actor, 'mail.send')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => send(work, { ctx, input })))
  return answer
}

async function send(work: Work, { ctx, input }: { ctx: Context; input: CardMessage }): Promise<SentFromCard> {
  const { tx, now } = work
  const { organizationId, contactId, commandId, channel, text } = input
  const subject = channel === 'email' ? input.subject : ''
  await demandCard(tx, ctx.actor, organizationId)
  const [contact] = contactId === null ? [] : await selectContact(tx, { contactId, organizationId })
  if (contactId !== null && !contact) throw contactIsNotThere()
  if (channel === 'email' && subject === '') throw subjectMissing()
  const to = await openAddress(work, input)
  const when = { now, localDay: localDayOf(now), localHour: localHourOf(now) }
  const kind = channel === 'email' ? 'mail' : 'sms'
  const written = { kind, subject, body: text, organizationId, contactId, commandId, userId: ctx.actor.id }
  const [activity] = await insertWritten(tx, { ...written, ...when, counted: false })
  const activityId = activity?.id ?? 0
  const content = channel === 'email' ? await mailOf(work, { ctx, subject, text }) : { text }
  const about = { channel, to, organizationId, activityId, dedupeKey: `activity:${activityId}`, sendAt: now + UNDO_MS }
  await queueMessage(work, { ...content, ...about })
  return { activityId, undoUntil: isoOf(now + UNDO_MS) }
}

/** The address as it is sent to, when nobody has asked to be left alone there. */
async function openAddress({ tx }: Work, { channel, to }: CardMessage): Promise<string> {
  const number = channel === 'sms' ? parsePhone(to) : null
  const address = number?.ok ? number.e164 : to
  const [stop] = await selectAddressStop(tx, { to: address, folded: address.toLowerCase() })
  if (stop) throw addressIsStopped()
  return address
}

/** What was written, as a whole mail; an answer to it comes to who wrote it. */
async function mailOf({ tx, dataDir }: Work, { ctx, subject, text }: { ctx: Context; subject: string; text: string }) {
  const mail = frameMail({ subject, text, html: htmlOfText(text) }, { company: await readCompany(tx), dataDir })
  const [writer] = await selectWriter(tx, { userId: ctx.actor.id })
  return { ...mail, ...(writer?.email && { payload: { replyTo: writer.email } }) }
}
