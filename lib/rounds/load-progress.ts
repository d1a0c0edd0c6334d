import { countAttempts, countBars, countCallsByDay, countDesks, countEntries } from '@/db/queries/round-progress'
import { selectRound } from '@/db/queries/rounds'
import { demand } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { sharesOf } from '@/lib/campaigns/list-campaigns'
import { ringableNow } from '@/lib/campaigns/ringable-rules'
import type { Context } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { LANES, type Lane } from '@/lib/queue/types'
import type { RoundDay, RoundProgress } from '@/lib/rounds/types'

type Entries = Awaited<ReturnType<typeof countEntries>>
type Calls = Awaited<ReturnType<typeof countCallsByDay>>

/** How far a round is: what is left by lane, why some are barred, how the closed ones ended, and each day's calls. Errors: `not_found`. */
export async function loadProgress(ctx: Context, { roundId }: { roundId: number }): Promise<RoundProgress> {
  demand(ctx.actor, 'campaign.steer')
  const { read, scanFresh: scan } = ctx.db
  const { now } = ctx
  const [round] = await selectRound(read, { roundId })
  if (!round) throw notFound('Omgången')
  const { campaignId, number, endedAt, createdAt } = round
  const campaign = await campaignOf(read, campaignId)
  const isRunning = campaign.roundId === roundId
  const entries = await countEntries(scan, { roundIds: [roundId], now })
  const since = [round.startsOn, localDayOf(createdAt)].sort()[0] as string
  const { status, rules } = campaign
  const [desks] = await countDesks(scan, { roundId })
  return {
    roundId,
    campaignId,
    number,
    state: endedAt !== null ? 'ended' : isRunning ? 'running' : 'prepared',
    ...sharesOf(entries),
    ringableNow: isRunning ? ringableNow(entries, { status, window: rules.window, now }) : 0,
    onScreen: desks?.desks ?? 0,
    ...lanesOf(entries),
    barredByCause: Object.fromEntries((await countBars(scan, { roundId })).map((row) => [row.cause, row.entries])),
    closedBy: closedBy(entries),
    attempts: await countAttempts(scan, { roundId }),
    days: daysOf(await countCallsByDay(scan, { roundId, campaignId, since })),
  }
}

function lanesOf(rows: Entries): Pick<RoundProgress, 'openByLane' | 'waitingByLane'> {
  const ofLane = <T>(make: (rows: Entries) => T) =>
    Object.fromEntries(LANES.map((lane) => [lane, make(rows.filter((row) => row.lane === lane))])) as Record<Lane, T>
  const sum = (some: Entries, key: 'entries' | 'due') => some.reduce((all, row) => all + row[key], 0)
  return {
    openByLane: ofLane((some) =>
      sum(
        some.filter(({ state }) => state !== 'closed'),
        'entries',
      ),
    ),
    waitingByLane: ofLane((some) => {
      const waiting = some.filter(({ state }) => state === 'waiting')
      return { entries: sum(waiting, 'entries'), due: sum(waiting, 'due') }
    }),
  }
}

function closedBy(rows: Entries): RoundProgress['closedBy'] {
  const counts: RoundProgress['closedBy'] = {}
  for (const { state, closedAs, entries } of rows) {
    if (state === 'closed') counts[closedAs ?? 'none'] = (counts[closedAs ?? 'none'] ?? 0) + entries
  }
  return counts
}

function daysOf(calls: Calls): RoundDay[] {
  const days = new Map<string, RoundDay>()
  for (const { day, outcome, calls: made, talked } of calls) {
    const known = days.get(day) ?? { day, calls: 0, talked: 0, byOutcome: {} }
    known.calls += made
    known.talked += talked
    if (outcome !== null) known.byOutcome[outcome] = (known.byOutcome[outcome] ?? 0) + made
    days.set(day, known)
  }
  return [...days.values()]
}
