import { deleteLinkOf, insertLink } from '@/db/queries/sign-in-links'
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token'
import type { Work } from '@/lib/context'
import { LINK_MS } from './rules'

/** A link for somebody to choose a password with, in place of an earlier one. Only its hash is kept. */
export async function makeLink(
  { tx, actor }: Work,
  { userId, realNow }: { userId: number; realNow: number },
): Promise<{ token: string; expiresAt: string }> {
  const token = newSessionToken()
  const expiresAt = realNow + LINK_MS
  await deleteLinkOf(tx, { userId })
  const byId = actor?.id ?? null
  await insertLink(tx, { userId, tokenHash: hashSessionToken(token), now: realNow, byId, expiresAt })
  return { token, expiresAt: new Date(expiresAt).toISOString() }
}
