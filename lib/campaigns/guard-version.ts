import { selectCampaignVersion, selectLatestChange } from '@/db/queries/campaign-edits'
import { localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import { campaignIsFinished, changedBy } from '@/lib/campaigns/errors'
import type { Work } from '@/lib/context'
import { notFound } from '@/lib/errors'

/** What can be edited, each by itself: a pause or a new script is in nobody's way who edits the rules. */
const PARTS = {
  name: { action: 'campaign:renamed', words: 'namnet' },
  script: { action: 'campaign:script_changed', words: 'manuset' },
  rules: { action: 'campaign:rules_changed', words: 'reglerna' },
} as const
export type CampaignPart = keyof typeof PARTS

/**
 * Refuses an edit of a part that somebody else has edited since `version`, and says who. Answers the version to write on.
 * Errors: `not_found`, `conflict` (also for a finished campaign).
 */
export async function guardVersion(
  { tx, now }: Work,
  { campaignId, version, part }: { campaignId: number; version: number; part: CampaignPart },
): Promise<number> {
  const [present] = await selectCampaignVersion(tx, { campaignId })
  if (!present) throw notFound('Kampanjen')
  if (present.status === 'finished') throw campaignIsFinished()
  const { action, words } = PARTS[part]
  const [latest] = await selectLatestChange(tx, { campaignId, action })
  if (latest && versionOf(latest.after) > version) {
    throw changedBy(latest.byName ?? 'Någon', words, whenText(latest.at, now))
  }
  return present.version
}

export const actionOf = (part: CampaignPart) => PARTS[part].action

function versionOf(after: unknown): number {
  const { version } = (after ?? {}) as { version?: number }
  return version ?? 0
}

/** "kl. 10:41", with the day before it when it was another day. */
function whenText(at: number, now: number): string {
  const minute = localMinuteOf(at)
  const clock = `kl. ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return localDayOf(at) === localDayOf(now) ? clock : `${localDayOf(at)} ${clock}`
}
