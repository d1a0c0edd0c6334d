import * as z from 'zod'
import { id, version } from '@/lib/ids'
import { campaignRules } from './rules-schema'
import { hasOddBraces, SCRIPT_FIELDS, unknownFieldsOf } from './script-fields'

const commandId = z.uuid()
const campaignId = id
/** What the change was made on: another's change of the same part meanwhile is a conflict. */
const name = z.string().trim().min(1, 'Kampanjen behöver ett namn.').max(120)

const known = SCRIPT_FIELDS.map((field) => `{{${field}}}`).join(', ')
const withKnownFields = (text: z.ZodString) =>
  text
    .refine((written) => unknownFieldsOf(written).length === 0, {
      error: ({ input }) => `Okänt fält: ${unknownFieldsOf(String(input)).join(', ')}. De som finns är ${known}.`,
    })
    .refine((written) => !hasOddBraces(written), 'Ett fält är inte rätt skrivet: det börjar med {{ och slutar med }}.')

export const scriptSection = z.strictObject({
  title: withKnownFields(z.string().trim().min(1, 'Skriv en rubrik.').max(120, 'Rubriken får ha högst 120 tecken.')),
  text: withKnownFields(z.string().max(10_000, 'Texten får ha högst 10 000 tecken.')),
  kind: z.enum(['section', 'objection']),
})

export const script = z.strictObject({
  sections: z.array(scriptSection).max(100, 'Ett manus får ha högst 100 avsnitt.'),
})

export const newCampaign = z.strictObject({ commandId, name, rules: campaignRules, script })
export type NewCampaign = z.infer<typeof newCampaign>

export const campaignCommand = z.strictObject({ commandId, campaignId })
export type CampaignCommand = z.infer<typeof campaignCommand>

export const newMember = z.strictObject({ commandId, campaignId, userId: id })
export type NewMember = z.infer<typeof newMember>

export const campaignName = z.strictObject({ commandId, campaignId, version, name })
export type CampaignName = z.infer<typeof campaignName>

export const scriptChange = z.strictObject({ commandId, campaignId, version, script })
export type ScriptChange = z.infer<typeof scriptChange>

export const rulesChange = z.strictObject({ commandId, campaignId, version, rules: campaignRules })
