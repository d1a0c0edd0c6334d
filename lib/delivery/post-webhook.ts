import { createHmac } from 'node:crypto'
import type { Send } from '@/lib/delivery/channel'
import { postOut } from '@/lib/delivery/post-out'
import { SendFailure } from '@/lib/delivery/send-failure'

/**
 * Posts the payload as JSON, signed: X-Ringko-Signature is sha256= and the HMAC-SHA256 of the body in hex. The id stays the
 * same through retries, so that a receiver can tell a copy. 410 says that nobody wants it any more.
 */
export function createWebhookSender(secret: string): Send {
  return async ({ to, payload, text, messageId }, signal) => {
    const body = payload ? JSON.stringify(payload) : text
    const headers = {
      'Content-Type': payload ? 'application/json' : 'text/plain; charset=utf-8',
      'X-Ringko-Signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      'X-Ringko-Id': messageId ?? '',
    }
    const { status } = await postOut({ url: to, headers, body, signal })
    if (status < 300) return
    throw new SendFailure(`Mottagaren svarade ${status}.`, status === 410 ? 'permanent' : 'passing')
  }
}
