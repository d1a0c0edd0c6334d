import { insertAudit } from '@/db/queries/audit'
import { holdsThatEnded } from '@/db/queries/hold-lists'
import { holdBackMessages } from '@/db/queries/outbox-steps'
import { deleteDeadSessions } from '@/db/queries/sessions'
import { deleteEveryLink } from '@/db/queries/sign-in-links'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { endHold } from '@/lib/queue/end-hold'
import { retireToken } from '@/lib/queue/retire-token'

const HELD_BACK = 'Kom tillbaka med en säkerhetskopia och kan redan ha gått. Skicka igen om det behövs.'
const EVER = Number.MAX_SAFE_INTEGER

export interface SettledRestore {
  sessions: number
  holds: number
  /** Mail and the like that waited: it may have gone since, so a person decides. */
  messages: number
}

/**
 * What must not come back with a backup: who was signed in (some have been signed out since), links that have been used and which
 * cards were on screens. Recovery codes spent since the backup come back, since without them who has lost the telephone is shut
 * out; docs/operations tells to reset whose codes may have been seen. Drafts stay. What a browser still has in its outbox is
 * refused as `hold_lost` and kept as a note.
 */
export async function settleRestored(ctx: SystemContext, takenAt: string): Promise<SettledRestore> {
  return inOneWrite(ctx, async (work) => {
    const { tx, now } = work
    const sessions = await deleteDeadSessions(tx, { now: EVER, seenBefore: EVER })
    await deleteEveryLink(tx)
    const held = await holdsThatEnded(tx, { now: EVER })
    for (const { hold } of held) {
      await endHold(work, hold)
      await retireToken(work, hold.entryId)
    }
    const heldBack = await holdBackMessages(tx, { reason: HELD_BACK, now })
    const settled = { sessions: sessions.length, holds: held.length, messages: heldBack.length }
    const what = { action: 'installation:restored', entity: 'installation', entityId: null, before: {} }
    await insertAudit(tx, { ...what, after: { takenAt, ...settled }, now, userId: null })
    return settled
  })
}
