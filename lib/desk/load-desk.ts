import { allColleagues, campaignsOfUser } from '@/db/queries/desk'
import { isoOf } from '@/lib/calendar/iso-time'
import { localDayOf } from '@/lib/calendar/local-time'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { systemClock } from '@/lib/clock'
import type { Context } from '@/lib/context'
import { loadCallbacks } from '@/lib/desk/load-callbacks'
import { loadCards } from '@/lib/desk/load-cards'
import { loadSettings } from '@/lib/desk/load-settings'
import { loadUndo } from '@/lib/desk/load-undo'
import type { DeskQuery } from '@/lib/desk/schema'
import { openLockCount } from '@/lib/locks/find-locks'
import { ownNotices } from '@/lib/notices/own-notices'
import { loadOrdering } from '@/lib/orders/load-ordering'
import type { DeskSnapshot } from '@/lib/queue/types'
import { ownCounts } from '@/lib/tally/own-counts'

/**
 * Everything the desk shows, as it stands now: taken when the page opens, after each connect and after each gap. `version`
 * grows with time, so an older snapshot never replaces a newer one. Whoever is no caller gets a desk without campaigns.
 */
export async function loadDesk(context: Context, query: DeskQuery): Promise<DeskSnapshot> {
  const { db, actor, now } = context
  const { id, name, role } = actor
  const campaigns = await campaignsOfUser(db.read, { userId: id })
  const shown = await loadCards(context, { ...query, campaigns })
  return {
    version: now,
    at: isoOf(now),
    user: { id, name, role },
    campaigns,
    ...shown,
    callbacks: await loadCallbacks(db.read, { userId: id, now }),
    counts: await ownCounts(db.read, { userId: id, day: localDayOf(now) }),
    undo: await loadUndo(db.read, { userId: id, now }),
    locks: await locksOf(context, shown.campaignId),
    notices: await ownNotices(db.read, { userId: id, now }),
    colleagues: await allColleagues(db.read),
    ordering: await loadOrdering(db.read),
    settings: await loadSettings(db.read, { now, realNow: systemClock.now() }),
  }
}

/** How many addresses are locked to me, and when the campaign that I work warns and asks. */
async function locksOf({ db, actor }: Context, campaignId: number | null): Promise<DeskSnapshot['locks']> {
  const { rules } = campaignId === null ? { rules: DEFAULT_RULES } : await campaignOf(db.read, campaignId)
  const open = await openLockCount(db.read, { userId: actor.id })
  return { open, warnAt: rules.lockWarnAt, limit: rules.lockLimit }
}
