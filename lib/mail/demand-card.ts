import type { Reader } from '@/db/database'
import { selectWrittenCompany } from '@/db/queries/card-mail'
import { selectHoldOfCompany } from '@/db/queries/organizations'
import { rightOf } from '@/lib/auth/rights'
import type { Actor } from '@/lib/auth/types'
import { forbidden, notFound } from '@/lib/errors'

/** Who may write to a company: callers to the one on their own desk, others to any. Errors: `forbidden`, `not_found`. */
export async function demandCard(reader: Reader, actor: Actor, organizationId: number) {
  const [company] = await selectWrittenCompany(reader, { organizationId })
  const right = rightOf(actor.role, 'mail.send')
  if (right === 'own') {
    const [hold] = await selectHoldOfCompany(reader, { organizationId })
    if (hold?.userId !== actor.id || hold.kind !== 'desk') throw forbidden()
  }
  if (!right) throw forbidden()
  if (!company) throw notFound('Företaget')
  return company
}
