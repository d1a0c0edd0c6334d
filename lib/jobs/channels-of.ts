import type { Channels } from '@/lib/delivery/channel'
import { createWebhookSender } from '@/lib/delivery/post-webhook'
import type { Env } from '@/lib/env'
import { createMailSender } from '@/lib/mail/send-mail'
import { createSmsSender } from '@/lib/sms/send-sms'

/** The ways out that are set up. A demo has none: its companies are invented, but somebody may own their addresses. */
export function channelsOf(env: Env): Channels {
  if (env.RINGKO_DEMO) return {}
  const { SMTP_URL, MAIL_FROM, SMS_USER, SMS_PASSWORD, SMS_URL, SMS_FROM, WEBHOOK_SECRET, DATA_DIR } = env
  return {
    ...(SMTP_URL && MAIL_FROM && { email: createMailSender({ url: SMTP_URL, from: MAIL_FROM, dataDir: DATA_DIR }) }),
    ...(SMS_USER &&
      SMS_PASSWORD && {
        sms: createSmsSender({ url: SMS_URL, user: SMS_USER, password: SMS_PASSWORD, from: SMS_FROM }),
      }),
    ...(WEBHOOK_SECRET && { webhook: createWebhookSender(WEBHOOK_SECRET) }),
  }
}
