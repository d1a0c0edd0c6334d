import { takeOffScreen } from '@/db/queries/holds'
import type { Work } from '@/lib/context'
import { type OwnSession, worksElsewhere } from './works-elsewhere'

/**
 * Who signs in and works nowhere else has the card that is still theirs: one that was on its way as they signed out, or that
 * outlived its session. The screen it was on is nobody's any more.
 */
export async function bringCardAlong(work: Work, begun: OwnSession): Promise<void> {
  if (await worksElsewhere(work, begun)) return
  await takeOffScreen(work.tx, { userId: begun.userId })
}
