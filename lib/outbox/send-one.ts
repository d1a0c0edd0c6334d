import { setTimeout as wait } from 'node:timers/promises'
import { selectAddressStop } from '@/db/queries/card-mail'
import { claimMessage, keepWhatWent, renewClaim, settleMessage } from '@/db/queries/outbox-steps'
import type { OutboxRow } from '@/db/rows'
import { inOneWrite, type SystemContext } from '@/lib/context'
import type { Send } from '@/lib/delivery/channel'
import { isSendFailure, SendFailure } from '@/lib/delivery/send-failure'
import { refusalIn } from '@/lib/errors'
import { nextTry } from '@/lib/outbox/retry-rules'
import { tellOutbox } from '@/lib/outbox/tell-outbox'
import type { OutboxStatus } from '@/lib/outbox/types'

export interface Sending {
  id: number
  send: Send
  domain: string
  context(): SystemContext
  signal: AbortSignal
}

/** Renewed while it goes; after a crash another sends it when this has passed. */
export const LEASE_MS = 15_000
const RENEW_MS = 5000
/** No try takes longer, whatever the other side does. */
const TRY_MS = 60_000
/** How soon a database that took nothing is asked again. */
const AGAIN_MS = 500

/** One try of one message: claimed, sent outside every write, and how it went written down. Answers what nobody foresaw. */
export async function sendOne({ id, send, domain, context, signal }: Sending): Promise<{ unforeseen?: unknown }> {
  const message = await claim(context(), { id, messageId: `<${crypto.randomUUID()}@${domain}>` })
  if (!message) return {}
  if (await isStopped(context(), message)) {
    await settle(context(), message, { to: 'failed', lastError: STOPPED })
    return {}
  }
  const renewing = setInterval(() => void renew(context(), message).catch(() => {}), RENEW_MS)
  const error = await withinTime(send(message, signal)).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  clearInterval(renewing)
  const went = error === null ? SENT : failed(error, message, context().now)
  await settleWhenPossible({ context, signal, message, went })
  return error === null || isSendFailure(error) ? {} : { unforeseen: error }
}

const STOPPED = 'Adressen är spärrad: mottagaren vill inte ha något från oss. Det gick inte iväg.'
const SENT: Went = { to: 'sent', lastError: null }

function failed(error: unknown, { attempts }: OutboxRow, now: number): Went {
  const tryAgainAt = isSendFailure(error) && error.isPermanent ? null : nextTry(attempts, now)
  const lastError = isSendFailure(error) ? error.message : 'Något gick fel på servern.'
  return { to: tryAgainAt === null ? 'failed' : 'waiting', lastError, tryAgainAt }
}

async function claim(context: SystemContext, { id, messageId }: { id: number; messageId: string }) {
  return inOneWrite(context, async ({ tx, now, facts }) => {
    const asked = { id, messageId, claim: crypto.randomUUID(), now, until: now + LEASE_MS }
    const [message] = await claimMessage(tx, asked)
    if (message) tellOutbox(facts, message)
    return message
  })
}

/** Somebody may have asked to be left alone since it was queued. */
async function isStopped({ db }: SystemContext, { channel, to }: OutboxRow): Promise<boolean> {
  if (channel === 'webhook') return false
  return (await selectAddressStop(db.read, { to, folded: to.toLowerCase() })).length > 0
}

async function renew({ db, now }: SystemContext, { id, claim }: OutboxRow): Promise<void> {
  await db.write((tx) => renewClaim(tx, { id, claim, until: now + LEASE_MS }))
}

interface Went {
  to: OutboxStatus
  lastError: string | null
  tryAgainAt?: number | null
}

interface Settling extends Pick<Sending, 'context' | 'signal'> {
  message: OutboxRow
  went: Went
}

/** What went has gone: while the database takes nothing it is kept in mind, for whoever forgot it would send it again. */
async function settleWhenPossible({ context, signal, message, went }: Settling): Promise<void> {
  for (;;) {
    try {
      return await settle(context(), message, went)
    } catch (error) {
      if (signal.aborted || refusalIn(error)?.code !== 'read_only') throw error
      await wait(AGAIN_MS)
    }
  }
}

async function settle(context: SystemContext, message: OutboxRow, { to, lastError, tryAgainAt }: Went): Promise<void> {
  await inOneWrite(context, async ({ tx, now, facts }) => {
    const { id, claim, nextTryAt } = message
    const isSent = to === 'sent'
    if (isSent) await keepWhatWent(tx, message)
    const when = { nextTryAt: tryAgainAt ?? nextTryAt, sentAt: isSent ? now : null }
    const state = { to, whenWithdrawn: isSent ? 'sent' : 'withdrawn' }
    const [settled] = await settleMessage(tx, { id, claim, ...state, lastError, ...when, now })
    if (settled) tellOutbox(facts, settled)
  })
}

async function withinTime(going: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SendFailure('Mottagaren blev inte klar i tid.', 'passing')), TRY_MS)
  })
  await Promise.race([going, limit]).finally(() => clearTimeout(timer))
}
