import * as z from 'zod'
import { OUTCOMES } from '@/lib/calls/types'
import { LANES } from '@/lib/queue/types'
import type { FillChoices } from '@/lib/rounds/list-fill-choices'
import type { Woken } from '@/lib/rounds/list-woken'
import type { TurnedRound } from '@/lib/rounds/next-round'
import type { EndedRound, FilledStep, FillForecast, RoundProgress } from '@/lib/rounds/types'
import { sharesShape } from './campaigns'

const id = z.int()
const count = z.int()
const at = z.iso.datetime()
const state = z.enum(['prepared', 'running', 'ended'])
const filled = { added: count, alreadyIn: count, suppressed: count, asleep: count }

export const endedRoundSchema: z.ZodType<EndedRound> = z.object({
  roundId: id,
  number: z.int(),
  closed: count,
  goesOn: count,
})
const startedRound = z.object({ roundId: id, number: z.int(), isRunning: z.boolean() })
export const startedRoundSchema = startedRound
export const turnedRoundSchema: z.ZodType<TurnedRound> = z.object({
  ended: endedRoundSchema.nullable(),
  started: startedRound,
})

export const forecastSchema: z.ZodType<FillForecast> = z.object({
  total: count,
  ...filled,
  barred: count,
  recent: count,
})
export const filledStepSchema: z.ZodType<FilledStep> = z.object({ ...filled, nextAfter: z.int().nullable() })

export const fillChoicesSchema: z.ZodType<FillChoices> = z.object({
  imports: z.array(z.object({ id, name: z.string(), rows: count, at })),
  sources: z.array(z.object({ id, label: z.string() })),
})

const woken: z.ZodType<Woken> = z.object({
  entryId: id,
  organizationId: id,
  organization: z.string(),
  campaignId: id,
  campaign: z.string(),
  dueAt: at,
})
export const wokenSchema = z.object({ woken: z.array(woken) })

const lane = z.enum(LANES)
const cause = z.enum(['lock', 'suppression', 'address_care', 'dead_numbers', 'deleted'])
export const progressSchema = z.object({
  roundId: id,
  campaignId: id,
  number: z.int(),
  state,
  ...sharesShape,
  ringableNow: count,
  onScreen: count,
  openByLane: z.record(lane, count),
  waitingByLane: z.record(lane, z.object({ entries: count, due: count })),
  barredByCause: z.partialRecord(cause, count),
  closedBy: z.partialRecord(z.enum([...OUTCOMES, 'none']), count),
  attempts: z.array(z.object({ attempts: z.int(), entries: count })),
  days: z.array(
    z.object({
      day: z.iso.date(),
      calls: count,
      talked: count,
      byOutcome: z.partialRecord(z.enum(OUTCOMES), count),
    }),
  ),
}) satisfies z.ZodType<RoundProgress>
