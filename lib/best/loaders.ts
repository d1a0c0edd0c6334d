import 'server-only'
import { selectShowsBest } from '@/db/queries/best'
import { requireUser } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { runtime } from '@/lib/runtime'

/** What I have chosen for my desk; null for who works no queue. */
export async function loadShowsBest(): Promise<boolean | null> {
  const { id: userId, role } = await requireUser()
  if (!rightOf(role, 'queue.work')) return null
  const [kept] = await selectShowsBest(runtime().db.read, { userId })
  return kept?.showsBest ?? true
}
