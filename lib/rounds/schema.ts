import * as z from 'zod'

export const newRound = z.strictObject({
  commandId: z.uuid(),
  campaignId: z.int().positive(),
  /** Local day. */
  startsOn: z.iso.date(),
})
export type NewRound = z.infer<typeof newRound>

export const roundCommand = z.strictObject({ commandId: z.uuid(), roundId: z.int().positive() })
export type RoundCommand = z.infer<typeof roundCommand>

export const filling = z.strictObject({
  roundId: z.int().positive(),
  organizationIds: z.array(z.int().positive()),
})
export type Filling = z.infer<typeof filling>

export const nextRoundInput = z.strictObject({
  commandId: z.uuid(),
  campaignId: z.int().positive(),
  /** The round that runs as the asker sees it; null when none does. */
  endsRoundId: z.int().positive().nullable(),
})
export type NextRound = z.infer<typeof nextRoundInput>
