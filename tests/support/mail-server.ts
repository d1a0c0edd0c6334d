import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface Received {
  from: string
  to: string[]
  mail: Email
  raw: string
}

export interface MailServerOptions {
  port?: number
  /** Refuses this recipient with the code that is answered. */
  refuses?(to: string): number | null
  /** Waited for after the mail has come and before it is acknowledged. */
  beforeAnswer?(): Promise<void>
}

/** A real SMTP server on this computer, that keeps what comes as it was read from its MIME. */
export async function startMailServer({ port = 0, refuses, beforeAnswer }: MailServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 50,
    onRcptTo({ address }, _, done) {
      const responseCode = refuses?.(address)
      done(responseCode ? Object.assign(new Error('No such mailbox'), { responseCode }) : undefined)
    },
    onData(stream, { envelope }, done) {
      const take = async () => {
        const parts: Buffer[] = []
        for await (const part of stream) parts.push(part)
        const raw = Buffer.concat(parts).toString()
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        received.push({ from, to: envelope.rcptTo.map((one) => one.address), mail: await PostalMime.parse(raw), raw })
        await beforeAnswer?.()
      }
      take().then(() => done(), done)
    },
  })
  // A client that is killed cuts its connection.
  server.on('error', () => {})
  const net = server.listen(port, '127.0.0.1')
  await once(net, 'listening')
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(stop)
  const at = (net.address() as AddressInfo).port
  return { received, port: at, url: `smtp://127.0.0.1:${at}`, stop }
}
