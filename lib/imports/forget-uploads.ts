import { forgetDraft, forgetUntouchedFile, selectForgotten, selectStoredNames } from '@/db/queries/import-files'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { removeOrphans, removeUpload } from '@/lib/imports/uploads'

const DAY_MS = 86_400_000
/** What is set up and left, and what was stopped and not gone on with. */
const DRAFTS_MS = 2 * DAY_MS
const STOPPED_MS = 14 * DAY_MS

/** Removes uploaded files that nobody goes on with; what was read in of them stays, with its wrong rows. */
export async function forgetUploads(context: SystemContext): Promise<void> {
  const { db, dataDir, now } = context
  const forgotten = await selectForgotten(db.read, { draftsBefore: now - DRAFTS_MS, stoppedBefore: now - STOPPED_MS })
  for (const { status, storedAs, ...found } of forgotten) {
    const forget = status === 'draft' ? forgetDraft : forgetUntouchedFile
    const changed = await inOneWrite(context, ({ tx }) => forget(tx, found))
    if (changed > 0 && storedAs !== null) await removeUpload(dataDir, storedAs)
  }
  const known = new Set((await selectStoredNames(db.read)).flatMap(({ storedAs }) => storedAs ?? []))
  await removeOrphans(dataDir, known, now - DAY_MS)
}
