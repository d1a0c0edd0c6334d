import { deleteDraft, upsertDraft } from '@/db/queries/drafts'
import { findEntry, holdOfEntry, userName } from '@/db/queries/holds'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneSharedWrite } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { holdLost } from '@/lib/queue/errors'
import type { DraftInput } from '@/lib/queue/schema'
import { showOnScreen } from '@/lib/queue/show-on-screen'

/**
 * Keeps the half-written note and checklist of my card; empty ones are dropped. It is a sign of life. Errors:
 * `forbidden`, `not_found`, `hold_lost` when the card is another's now (the text stays on the screen).
 */
export async function saveDraft(context: Context, { entryId, note, checklist }: DraftInput): Promise<void> {
  const { actor, now } = context
  demand(actor, 'company.open')
  await inOneSharedWrite(context, async (work) => {
    const { tx } = work
    const [entry] = await findEntry(tx, { entryId })
    if (!entry) throw notFound('Kortet')
    if (entry.tokenUserId !== actor.id) {
      const [taker] = entry.tokenUserId ? await userName(tx, { userId: entry.tokenUserId }) : []
      throw holdLost(taker?.name ?? null)
    }
    const isEmpty = note === '' && Object.keys(checklist).length === 0
    if (isEmpty) await deleteDraft(tx, { userId: actor.id, entryId })
    else await upsertDraft(tx, { userId: actor.id, entryId, note, checklist, now })
    const [hold] = await holdOfEntry(tx, { entryId })
    if (hold) await showOnScreen(work, { hold, screenId: hold.screenId })
  })
}
