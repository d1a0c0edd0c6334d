import { deleteHold, dialledNumbers, insertHold, insertHoldNumber, markHeld } from '@/db/queries/holds'
import type { HoldRow } from '@/db/rows'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Work } from '@/lib/context'
import { leaseOf } from '@/lib/queue/hold-rules'
import { newToken } from '@/lib/queue/new-token'
import type { HoldKind, WhyCode } from '@/lib/queue/types'
import { together } from '@/lib/together'

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
  const [[hold], numbers] = await together(
    insertHold(tx, { ...wanted, token, now, until: now + leaseOf(kind) }),
    dialledNumbers(tx, { organizationId }),
  )
  if (!hold) return null
  if (
    !(await takeNumbers(work, { holdId: hold.id, numbers })) ||
    (await markHeld(tx, { entryId, userId, token })) === 0
  ) {
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

interface Numbers {
  holdId: number
  numbers: ReadonlyArray<{ e164: string }>
}

async function takeNumbers({ tx }: Work, { holdId, numbers }: Numbers): Promise<boolean> {
  const taken = await together(...numbers.map(({ e164 }) => insertHoldNumber(tx, { holdId, e164 })))
  return taken.every((count) => count > 0)
}
