import { selectWoken } from '@/db/queries/rounds'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'

export interface Woken {
  entryId: number
  organizationId: number
  organization: string
  campaignId: number
  campaign: string
  /** ISO 8601 UTC. */
  dueAt: string
}

/** Companies that woke after Nej/Återkom 6 mån while no round of their campaign runs: the supervisor's list "Väckta", the oldest first. */
export async function listWoken(ctx: Context): Promise<Woken[]> {
  demand(ctx.actor, 'campaign.steer')
  const rows = await selectWoken(ctx.db.scanFresh, { now: ctx.now })
  return rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt).toISOString() }))
}
