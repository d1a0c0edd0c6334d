import 'server-only'
import { countRecoveryCodes, findSecondFactor } from '@/db/queries/second-factor'
import { requireUser } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { runtime } from '@/lib/runtime'
import type { OwnSecondFactor } from './types'

/** My second factor for my page; null for who signs in without one. */
export async function loadOwnSecondFactor(): Promise<OwnSecondFactor | null> {
  const { id: userId, role } = await requireUser()
  if (!rightOf(role, 'second-factor.own')) return null
  const { read } = runtime().db
  const [kept] = await findSecondFactor(read, { userId })
  const [codes] = await countRecoveryCodes(read, { userId })
  return { since: kept?.since ? new Date(kept.since).toISOString() : null, recoveryCodesLeft: codes?.left ?? 0 }
}
