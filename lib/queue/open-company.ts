import { findOpenable } from '@/db/queries/queue-open'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { countOpening } from '@/lib/organizations/count-opening'
import { cardsOf } from '@/lib/queue/card-answer'
import { clearTheWay } from '@/lib/queue/clear-the-way'
import { entryToOpen } from '@/lib/queue/entry-to-open'
import { takenMeanwhile } from '@/lib/queue/errors'
import { myHolds } from '@/lib/queue/my-holds'
import { parkDesk } from '@/lib/queue/park-desk'
import type { OpenInput } from '@/lib/queue/schema'
import type { Served } from '@/lib/queue/serve-next'
import { takeHold } from '@/lib/queue/take-hold'
import type { CardAnswer } from '@/lib/queue/types'

/**
 * Opens a company that was found by search for calling, incoming calls too (S14): a closed card is opened again, one is
 * made if there is none, and the present card is parked on deck with its draft. Errors: `forbidden`, `not_found`, `conflict`
 * with who has or locked it or that it is stopped, `too_many_attempts` (200 a local day), `command_reused`.
 */
export async function openCompany(context: Context, input: OpenInput): Promise<CardAnswer> {
  const { actor, now } = context
  demand(actor, 'company.open')
  const command = { userId: actor.id, commandId: input.commandId, body: input, now }
  return inOneWrite(context, async (work) => {
    const { answer } = await runCommand(work.tx, command, () => open(work, { input, userId: actor.id }))
    return cardsOf(work, { userId: actor.id, served: answer })
  })
}

async function open(work: Work, { input, userId }: { input: OpenInput; userId: number }): Promise<Served> {
  const { organizationId } = input
  const [found] = await findOpenable(work.tx, { organizationId })
  if (!found) throw notFound('Företaget')
  const { desk, deck } = await myHolds(work.tx, userId)
  if (desk?.hold.organizationId === organizationId) return {}
  await countOpening(work, { userId, organizationId })
  await clearTheWay(work, { userId, organizationId })
  // Before the entry is looked at: a parked card that was closed before it was opened is closed again by this.
  const parked = deck?.hold.organizationId === organizationId ? deck.hold.entryId : 0
  const { screenId, ...served } = await parkDesk(work, { userId, entryId: parked })
  const entry = await entryToOpen(work, { ...input, userId, presentCampaignId: desk?.entry.campaignId ?? null })
  const wanted = { ...entry, organizationId, userId, kind: 'desk', why: 'opened' } as const
  const hold = await takeHold(work, { ...wanted, screenId: input.screenId ?? screenId })
  if (!hold) throw takenMeanwhile()
  return served
}
