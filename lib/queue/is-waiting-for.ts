import type { Reader } from '@/db/database'
import { firstOfEachLane, firstPromised, ownDuePrio } from '@/db/queries/queue'
import { isInCallWindow, isInHardCeiling } from '@/lib/calendar/window'
import type { CampaignNow } from '@/lib/campaigns/campaign-of'
import { mayBeServed } from '@/lib/queue/rules'

/** Whether a claim would give the caller something now; nothing is taken. */
export async function isWaitingFor(
  reader: Reader,
  { campaign, userId, now }: { campaign: CampaignNow; userId: number; now: number },
): Promise<boolean> {
  const { roundId, status, rules } = campaign
  if (!isInHardCeiling(now)) return false
  const prio = await ownDuePrio(reader, { userId, now })
  if (prio.some((card) => mayBeServed(card, { now, window: rules.window }))) return true
  if (status !== 'running' || roundId === null) return false
  const first = isInCallWindow(now, rules.window) ? firstOfEachLane : firstPromised
  return (await first(reader, { roundId, now, exceptId: 0 })).length > 0
}
