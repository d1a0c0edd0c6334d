import { insertHoldNumber } from '@/db/queries/holds'
import { selectHolderOfNumber, selectHoldOfCompany } from '@/db/queries/organizations'
import type { Work } from '@/lib/context'
import { withdrawDecks } from '@/lib/decks/withdraw-decks'
import { numberIsOnScreen } from '@/lib/organizations/errors'
import type { HoldKind } from '@/lib/queue/types'

/**
 * Who has the company holds its new number as well. No number is held by two: a card that was only made ready on deck gives
 * way, and a number on another screen is refused. Errors: `conflict`.
 */
export async function holdNumber(
  work: Work,
  { organizationId, e164 }: { organizationId: number; e164: string },
): Promise<void> {
  const { tx } = work
  const [hold] = await selectHoldOfCompany(tx, { organizationId })
  if (!hold) return
  const [other] = await selectHolderOfNumber(tx, { e164 })
  if (other?.id === hold.id) return
  if (other && isReserve(hold)) return withdrawDecks(work, { entryIds: [hold.entryId], reason: 'withdrawn' })
  if (other && !isReserve(other)) throw numberIsOnScreen(other.userName, other.organization)
  if (other) await withdrawDecks(work, { entryIds: [other.entryId], reason: 'withdrawn' })
  await insertHoldNumber(tx, { holdId: hold.id, e164 })
}

const isReserve = ({ kind, screenId }: { kind: HoldKind; screenId: string | null }) =>
  kind === 'deck' && screenId === null
