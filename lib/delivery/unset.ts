import type { Env } from '@/lib/env'

/** Why nothing of a kind goes out: the demo sends nothing, or the server lacks what a way needs. */
export type Unset = 'demo' | 'email' | 'sms' | 'webhook'

/** Which ways out the server has not been set up for. A webhook counts only when there is an address to call. */
export function unsetWays(
  { RINGKO_DEMO, SMTP_URL, SMS_USER, SMS_PASSWORD, WEBHOOK_SECRET }: Env,
  { hasWebhook }: { hasWebhook: boolean },
): Unset[] {
  if (RINGKO_DEMO) return ['demo']
  const lacking: Array<[Unset, boolean]> = [
    ['email', !SMTP_URL],
    ['sms', !SMS_USER || !SMS_PASSWORD],
    ['webhook', hasWebhook && !WEBHOOK_SECRET],
  ]
  return lacking.filter(([, isLacking]) => isLacking).map(([way]) => way)
}
