import type { Reader } from '@/db/database'
import { selectLocksForList } from '@/db/queries/locks'
import { demand, rightOf } from '@/lib/auth/rights'
import { rulesOf } from '@/lib/campaigns/rules'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { Context } from '@/lib/context'

export interface ListedLock {
  id: number
  organizationId: number
  organization: string
  entryId: number
  campaignId: number
  campaign: string
  ownerId: number
  ownerName: string
  /** ISO 8601 UTC. */
  since: string
  promisedAt: string
  /** False when the owner has left or calls no more: somebody has to take the promise over. */
  ownerWorks: boolean
  /** Whole working days. */
  overdueDays: number
  /** Who has the card on the screen just now: it can be moved when that is saved. */
  onScreenOf: string | null
  /** What a new time has to keep to. */
  timeRules: Pick<CampaignRules, 'window' | 'prioMaxDays'>
}

/**
 * Open locks for the supervisor, the most overdue first: all, or those at least
 * `overdueFrom` working days late (1: the list to act on). Promises of somebody who has left are always among them.
 */
export async function listLocks(ctx: Context, { overdueFrom }: { overdueFrom: number }): Promise<ListedLock[]> {
  demand(ctx.actor, 'lock.steer')
  return readLocks(ctx.db.scanFresh, { overdueFrom })
}

/** The same for who has checked the right: the floor reads them once for everybody. */
export async function readLocks(scan: Reader, { overdueFrom }: { overdueFrom: number }): Promise<ListedLock[]> {
  const rows = await selectLocksForList(scan, { overdueFrom })
  return rows.map(({ createdAt, promisedAt, ownerIsActive, ownerRole, rules, ...lock }) => {
    const { window, prioMaxDays } = rulesOf(rules)
    return {
      ...lock,
      ownerWorks: ownerIsActive && rightOf(ownerRole, 'queue.work') === true,
      since: new Date(createdAt).toISOString(),
      promisedAt: new Date(promisedAt).toISOString(),
      timeRules: { window, prioMaxDays },
    }
  })
}
