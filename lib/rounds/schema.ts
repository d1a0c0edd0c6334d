import * as z from 'zod'
import { id } from '@/lib/ids'

export const newRound = z.strictObject({
  commandId: z.uuid(),
  campaignId: id,
  /** Local day. */
  startsOn: z.iso.date(),
})
export type NewRound = z.infer<typeof newRound>

export const roundCommand = z.strictObject({ commandId: z.uuid(), roundId: id })
export type RoundCommand = z.infer<typeof roundCommand>

export const filling = z.strictObject({
  roundId: id,
  organizationIds: z.array(id),
})
export type Filling = z.infer<typeof filling>

export const nextRoundInput = z.strictObject({
  commandId: z.uuid(),
  campaignId: id,
  /** The round that runs as the asker sees it; null when none does. */
  endsRoundId: id.nullable(),
})
export type NextRound = z.infer<typeof nextRoundInput>
