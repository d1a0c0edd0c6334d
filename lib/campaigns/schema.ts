import * as z from 'zod'

const minutes = z.int().min(0).max(1440)
const figure = z.int().min(0).max(1000)

export const callWindow = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)).min(1, 'Välj minst en veckodag.'),
  openMinute: minutes,
  closeMinute: minutes,
})

/** A campaign's own figures: only what differs from the defaults. */
export const campaignRules = z
  .strictObject({
    window: callWindow,
    attemptsPerDay: figure.min(1),
    attemptGapMinutes: figure,
    proposeNoAt: figure,
    attemptLimit: figure,
    busyDelaysMinutes: z.array(z.int().min(1).max(1440)).min(1),
    busyPerDay: figure.min(1),
    busyCountsEvery: figure.min(1),
    prioMaxDays: figure.min(1),
    sleepMonths: figure.min(1),
    recallTalkedDays: figure,
    recallUntalkedHours: figure,
    retriesPerFresh: figure,
    deckReservePerCaller: figure,
    lockWarnAt: figure,
    lockLimit: figure,
    autoReleaseOverdueLocks: z.boolean(),
    autoReleaseAfterDays: figure.min(1),
    undoSeconds: figure,
  })
  .partial()

export const script = z.strictObject({
  sections: z.array(
    z.strictObject({
      title: z.string().trim().max(120),
      text: z.string().max(10_000),
      kind: z.enum(['section', 'objection']),
    }),
  ),
})

export const newCampaign = z.strictObject({
  commandId: z.uuid(),
  name: z.string().trim().min(1, 'Kampanjen behöver ett namn.').max(120),
  rules: campaignRules,
  script,
})
export type NewCampaign = z.infer<typeof newCampaign>

export const campaignCommand = z.strictObject({ commandId: z.uuid(), campaignId: z.int().positive() })
export type CampaignCommand = z.infer<typeof campaignCommand>

export const newMember = z.strictObject({
  commandId: z.uuid(),
  campaignId: z.int().positive(),
  userId: z.int().positive(),
})
export type NewMember = z.infer<typeof newMember>
