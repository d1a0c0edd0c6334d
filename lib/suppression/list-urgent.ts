import { selectUrgentStops } from '@/db/queries/suppression'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import type { SuppressionCase } from '@/lib/suppression/types'

export interface UrgentStop {
  id: number
  case: SuppressionCase
  /** E.164; null when the company was stopped without a number. */
  e164: string | null
  customerNo: string | null
  organizationId: number | null
  organization: string | null
  note: string
  /** ISO 8601 UTC. */
  at: string
  byId: number | null
  byName: string | null
}

/** The shared list "Akut Adressvård" that all callers see live (S28), with the customer's number for existing customers (S29); newest first. */
export async function listUrgent(ctx: Context): Promise<UrgentStop[]> {
  demand(ctx.actor, 'suppression.list')
  const rows = await selectUrgentStops(ctx.db.scanFresh)
  return rows.map(({ phone, number, createdAt, ...stop }) => ({
    ...stop,
    e164: phone ?? number,
    at: new Date(createdAt).toISOString(),
  }))
}
