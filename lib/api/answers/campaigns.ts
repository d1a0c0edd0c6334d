import * as z from 'zod'
import type { CampaignView, ListedCampaign } from '@/lib/campaigns/campaign-view'
import { campaignRules } from '@/lib/campaigns/rules-schema'

const id = z.int()
const count = z.int()
const status = z.enum(['running', 'paused', 'finished'])
const roundState = z.enum(['prepared', 'running', 'ended'])

export const campaignAnswerSchema = z.object({ campaignId: id })
export const campaignStatusSchema = z.object({ status })
export const memberAnswerSchema = z.object({ added: z.boolean() })
export const removedMemberSchema = z.object({ removed: z.boolean() })
export const versionSchema = z.object({ version: z.int() })

export const sharesShape = { total: count, fresh: count, waiting: count, barred: count, closed: count }

const listedCampaign: z.ZodType<ListedCampaign> = z.object({
  id,
  name: z.string(),
  status,
  members: count,
  round: z.object({ id, number: z.int(), ...sharesShape, ringableNow: count }).nullable(),
})
export const campaignsSchema = z.object({ campaigns: z.array(listedCampaign) })

const section = z.object({ title: z.string(), text: z.string(), kind: z.enum(['section', 'objection']) })

export const campaignSchema = z.object({
  id,
  name: z.string(),
  status,
  version: z.int(),
  rules: campaignRules as z.ZodType<CampaignView['rules']>,
  script: z.object({ sections: z.array(section) }),
  people: z.array(
    z.object({
      id,
      name: z.string(),
      role: z.enum(['caller', 'office', 'supervisor', 'admin']),
      active: z.boolean(),
      isMember: z.boolean(),
      promises: count,
      isOnCard: z.boolean(),
    }),
  ),
  rounds: z.array(
    z.object({
      id,
      number: z.int(),
      startsOn: z.string(),
      endsOn: z.string().nullable(),
      state: roundState,
      total: count,
      closed: count,
    }),
  ),
  example: z
    .object({ company: z.string(), contact: z.string(), firstName: z.string(), city: z.string(), industry: z.string() })
    .nullable(),
}) satisfies z.ZodType<CampaignView>
