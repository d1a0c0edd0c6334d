import * as z from 'zod'
import { OUTCOMES } from '@/lib/calls/types'
import type { Forecast, Replay } from '@/lib/forecast/types'
import { LANES } from '@/lib/queue/types'
import type { WhyNot } from '@/lib/why-not/types'

const id = z.int()
const count = z.int()
const at = z.iso.datetime()
const day = z.iso.date()

export const forecastSchema = z.object({
  campaignId: id,
  at,
  state: z.enum(['counted', 'no_round', 'no_calls', 'empty']),
  remaining: count,
  barred: count,
  asleep: count,
  lastsUntil: z.object({ day, daypart: z.int() }).nullable(),
  freshUntil: day.nullable(),
  earliest: day.nullable(),
  latest: day.nullable(),
  horizonEnds: day.nullable(),
  days: z.array(z.object({ day, calls: count, byDaypart: z.array(count), remaining: count })),
  assumed: z.object({
    callsPerDay: count,
    callers: z.number(),
    paceDays: count,
    calls: count,
    answeredPercent: count,
  }),
}) satisfies z.ZodType<Forecast>

const compared = { predicted: count, actual: count }
const replay: z.ZodType<Replay> = z.object({
  campaignId: id,
  from: day,
  to: day,
  days: z.array(z.object({ day, ...compared })),
  outcomes: z.array(z.object({ outcome: z.enum(OUTCOMES), ...compared })),
  calls: z.object({ ...compared, least: count, most: count }),
  remaining: z.object({ ...compared, start: count }),
  atRealPace: z.object({ remaining: count, calls: count }),
})
export const replaySchema = z.object({ replay: replay.nullable() })

/** A reason has a `code`, and what belongs to it: who, when, until when. */
const hindrance = z.looseObject({ code: z.string() })

export const whyNotSchema = z.object({
  at,
  organizationId: id,
  organization: z.string(),
  city: z.string().nullable(),
  phones: z.array(z.object({ shown: z.string(), status: z.enum(['ok', 'dead', 'fax', 'private', 'wrong']) })),
  sharing: z.array(z.object({ id, name: z.string() })),
  campaigns: z.array(
    z.object({
      campaignId: id,
      campaign: z.string(),
      status: z.enum(['running', 'paused', 'finished']),
      roundNumber: z.int().nullable(),
      entryId: id.nullable(),
      lane: z.enum(LANES).nullable(),
      attempts: count,
      attemptLimit: count,
      dueAt: at.nullable(),
      lastCallAt: at.nullable(),
      ownerName: z.string().nullable(),
      lock: z.object({ ownerName: z.string(), since: at, promisedAt: at }).nullable(),
      attemptsToday: count,
      hindrances: z.array(hindrance),
      before: count.nullable(),
      nextFor: z.array(z.string()),
    }),
  ),
}) as unknown as z.ZodType<WhyNot>
