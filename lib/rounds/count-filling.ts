import { countFates, type Fate } from '@/db/queries/fill-counts'
import { selectRound } from '@/db/queries/rounds'
import { demand } from '@/lib/auth/rights'
import { DAY_MS } from '@/lib/calendar/day-number'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { Context } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { roundHasEnded } from '@/lib/rounds/errors'
import type { FillCount } from '@/lib/rounds/fill-schema'
import { candidatesOf } from '@/lib/rounds/fill-source'
import type { FillForecast } from '@/lib/rounds/types'

/** Companies in one look: short enough that nobody who searches waits behind it. */
const PAGE = 2000
const HOUR_MS = 3_600_000

/**
 * What filling a round would do, counted before it is done: how many are added, in it already, stopped or asleep, and how many
 * of the added are barred or were called lately and wait. Errors: `not_found`, `conflict` for a round that has ended.
 */
export async function countFilling(ctx: Context, { roundId, source }: FillCount): Promise<FillForecast> {
  demand(ctx.actor, 'campaign.steer')
  const { db, now } = ctx
  const [round] = await selectRound(db.read, { roundId })
  if (!round) throw notFound('Omgången')
  if (round.endedAt !== null) throw roundHasEnded()
  const { rules } = await campaignOf(db.read, round.campaignId)
  const asked = {
    source: await candidatesOf(db.scanFresh, source),
    roundId,
    campaignId: round.campaignId,
    now,
    talkedSince: now - rules.recallTalkedDays * DAY_MS,
    untalkedSince: now - rules.recallUntalkedHours * HOUR_MS,
  }
  const counts: Record<Fate, number> = { already_in: 0, asleep: 0, suppressed: 0, barred: 0, recent: 0, free: 0 }
  for (let after: number | null = 0; after !== null; ) {
    const fates = await countFates(db.scanFresh, { ...asked, page: { after, limit: PAGE } })
    for (const { fate, companies } of fates) counts[fate] += companies
    const seen = fates.reduce((sum, { companies }) => sum + companies, 0)
    after = seen < PAGE ? null : Math.max(...fates.map(({ last }) => Number(last)))
  }
  return forecastOf(counts)
}

function forecastOf({ already_in, asleep, suppressed, barred, recent, free }: Record<Fate, number>): FillForecast {
  const added = barred + recent + free
  return {
    total: already_in + asleep + suppressed + added,
    added,
    alreadyIn: already_in,
    suppressed,
    asleep,
    barred,
    recent,
  }
}
