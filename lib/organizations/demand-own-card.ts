import type { Reader } from '@/db/database'
import { selectHoldOfCompany } from '@/db/queries/organizations'
import { rightOf } from '@/lib/auth/rights'
import type { Actor } from '@/lib/auth/types'
import { forbidden } from '@/lib/errors'

/** Callers change the basics of the company on their own desk only. Errors: `forbidden`. */
export async function demandOwnCard(reader: Reader, actor: Actor, organizationId: number): Promise<void> {
  const right = rightOf(actor.role, 'company.edit')
  if (right === true) return
  const [hold] = await selectHoldOfCompany(reader, { organizationId })
  const isOnDesk = hold?.userId === actor.id && hold.kind === 'desk'
  if (!right || !isOnDesk) throw forbidden()
}
