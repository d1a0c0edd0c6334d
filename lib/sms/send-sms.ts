import type { Send } from '@/lib/delivery/channel'
import { postOut } from '@/lib/delivery/post-out'
import { SendFailure } from '@/lib/delivery/send-failure'

export interface SmsGateway {
  url: string
  user: string
  password: string
  /** Shown as the sender: a short name or a number. */
  from: string
}

/** SMS through 46elks' API: from, to and message as a form, with a password. 400 says that this message cannot go. */
export function createSmsSender({ url, user, password, from }: SmsGateway): Send {
  const headers = {
    Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  return async ({ to, text }, signal) => {
    const body = new URLSearchParams({ from, to, message: text }).toString()
    const { status, said } = await postOut({ url, headers, body, signal })
    if (status < 300) return
    throw new SendFailure(`SMS-tjänsten svarade ${status}: ${said}`, status === 400 ? 'permanent' : 'passing')
  }
}
