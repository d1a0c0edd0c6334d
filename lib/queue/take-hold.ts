import { deleteHold, dialledNumbers, insertHold, insertHoldNumber, markHeld } from '@/db/queries/holds'
import type { HoldRow } from '@/db/rows'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Work } from '@/lib/context'
import { leaseOf } from '@/lib/queue/hold-rules'
import { newToken } from '@/lib/queue/new-token'
import type { HoldKind, WhyCode } from '@/lib/queue/types'

export interface HoldToTake {
  entryId: number
  organizationId: number
  campaignId: number
  userId: number
  kind: HoldKind
  why: WhyCode
  screenId: string | null
  /** The same user's token that still counts, so that what a screen has of the card stays valid. */
  token?: string | null
}

/**
 * Takes company, numbers and entry for one caller. Null when the race was lost: somebody holds the company, one of its
 * numbers, or the caller already has a card of the kind. Nothing is left behind then.
 */
export async function takeHold(work: Work, wanted: HoldToTake): Promise<HoldRow | null> {
  const { tx, now, facts } = work
  const { entryId, organizationId, userId, kind } = wanted
  const token = wanted.token ?? newToken(entryId)
  const [hold] = await insertHold(tx, { ...wanted, token, now, until: now + leaseOf(kind) })
  if (!hold) return null
  if (!(await takeNumbers(work, hold)) || (await markHeld(tx, { entryId, userId, token })) === 0) {
    await deleteHold(tx, { holdId: hold.id })
    return null
  }
  facts.push({
    name: 'hold:taken',
    to: [`organization:${organizationId}`, 'floor'],
    payload: { organizationId, userId, kind, since: isoOf(now) },
  })
  return hold
}

async function takeNumbers({ tx }: Work, { id, organizationId }: HoldRow): Promise<boolean> {
  for (const { e164 } of await dialledNumbers(tx, { organizationId })) {
    if ((await insertHoldNumber(tx, { holdId: id, e164 })) === 0) return false
  }
  return true
}
