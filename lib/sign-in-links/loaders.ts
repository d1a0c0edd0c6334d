import 'server-only'
import { runtime } from '@/lib/runtime'
import { findInvited } from './find-invited'

/** Whose the link is, for the page that it leads to; null when it works no more. */
export async function loadInvited(token: string): Promise<{ name: string; username: string } | null> {
  const { db, realClock } = runtime()
  const invited = await findInvited(db.read, token, realClock.now())
  return invited && { name: invited.name, username: invited.username }
}
