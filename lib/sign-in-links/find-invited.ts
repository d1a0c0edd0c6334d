import type { Reader } from '@/db/database'
import { findLink } from '@/db/queries/sign-in-links'
import { hashSessionToken } from '@/lib/auth/session-token'

export interface InvitedPerson {
  userId: number
  name: string
  username: string
}

/** Whose a link is, or null when it is used, too old or never was. `realNow` is the computer's own time. */
export async function findInvited(reader: Reader, token: string, realNow: number): Promise<InvitedPerson | null> {
  const [found] = await findLink(reader, { tokenHash: hashSessionToken(token), now: realNow, active: true })
  return found ?? null
}
