import { readFile } from 'node:fs/promises'
import { createTransport } from 'nodemailer'
import { findLogo } from '@/lib/company/find-logo'
import type { Send } from '@/lib/delivery/channel'
import { SendFailure } from '@/lib/delivery/send-failure'
import { LOGO_CID, withoutLogo } from '@/lib/mail/logo'

export interface MailSenderOptions {
  url: string
  from: string
  dataDir: string
}

/** No wait is longer than this, and a try as a whole has its own limit. */
const TIMEOUTS = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Mail over SMTP, a connection for each: nothing stays open that a stop would have to wait for. */
export function createMailSender({ url, from, dataDir }: MailSenderOptions): Send {
  const transport = createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true })
  return async ({ to, subject, text, html, messageId, payload }) => {
    const replyTo = typeof payload?.replyTo === 'string' ? payload.replyTo : undefined
    const shown = html === null ? {} : await withImages(html, dataDir)
    // As an object: nothing in an address is read as a list or a name.
    const mail = { from, to: { name: '', address: to }, replyTo, subject, text, ...shown }
    try {
      await transport.sendMail({ ...mail, messageId: messageId ?? undefined })
    } catch (error) {
      throw failureOf(error)
    }
  }
}

/** Images inside the message: a mail shows them without asking any server. */
async function withImages(html: string, dataDir: string) {
  if (!html.includes(`cid:${LOGO_CID}`)) return { html }
  const logo = findLogo(dataDir)
  if (!logo) return { html: withoutLogo(html) }
  const image = { cid: LOGO_CID, filename: 'logo', contentType: logo.type, content: await readFile(logo.path) }
  return { html, attachments: [{ ...image, contentDisposition: 'inline' as const }] }
}

/** A 5xx about this message is final; one about our own password is not, since somebody mends it. */
function failureOf(error: unknown): SendFailure {
  const { code, responseCode, response } = error as { code?: string; responseCode?: number; response?: string }
  const isRefused = responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  const why = response ?? code ?? (error as Error).message
  return new SendFailure(`Mailservern: ${why.slice(0, 300)}`, isRefused ? 'permanent' : 'passing')
}
