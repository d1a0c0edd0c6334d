import type * as z from 'zod'
import type { CampaignView, ListedCampaign } from '@/lib/campaigns/campaign-view'
import type { CampaignCommand, CampaignName, NewCampaign, NewMember, ScriptChange } from '@/lib/campaigns/schema'
import type { CampaignStatus } from '@/lib/campaigns/types'
import type { FillCount, fillStep } from '@/lib/rounds/fill-schema'
import type { FillChoices } from '@/lib/rounds/list-fill-choices'
import type { Woken } from '@/lib/rounds/list-woken'
import type { TurnedRound } from '@/lib/rounds/next-round'
import type { NewRound, NextRound, RoundCommand } from '@/lib/rounds/schema'
import type { StartedRound } from '@/lib/rounds/start-round'
import type { EndedRound, FilledStep, FillForecast, RoundProgress } from '@/lib/rounds/types'
import type { RulesToSave } from '@/lib/rule-changes/schema'
import type { SavedRules } from '@/lib/rule-changes/types'
import { ask } from './ask'

type Status = { status: CampaignStatus }
type Version = { version: number }
const steer =
  (verb: 'pause' | 'resume' | 'finish' | 'reopen') =>
  ({ campaignId, ...body }: CampaignCommand) =>
    ask<Status>('POST', `/api/campaigns/${campaignId}/${verb}`, body)

/** Campaigns and their rounds, for who steers them. Every function throws ApiError. */
export const campaignsApi = {
  list: () => ask<{ campaigns: ListedCampaign[] }>('GET', '/api/campaigns'),
  load: (id: number) => ask<CampaignView>('GET', `/api/campaigns/${id}`),
  create: (input: NewCampaign) => ask<{ campaignId: number }>('POST', '/api/campaigns', input),
  rename: ({ campaignId, ...body }: CampaignName) => ask<Version>('PATCH', `/api/campaigns/${campaignId}`, body),
  editScript: ({ campaignId, ...body }: ScriptChange) =>
    ask<Version>('PUT', `/api/campaigns/${campaignId}/script`, body),
  editRules: ({ campaignId, ...body }: RulesToSave) =>
    ask<SavedRules>('PUT', `/api/campaigns/${campaignId}/rules`, body),
  pause: steer('pause'),
  resume: steer('resume'),
  finish: steer('finish'),
  reopen: steer('reopen'),
  addMember: ({ campaignId, ...body }: NewMember) =>
    ask<{ added: boolean }>('POST', `/api/campaigns/${campaignId}/members`, body),
  removeMember: ({ campaignId, ...body }: NewMember) =>
    ask<{ removed: boolean }>('POST', `/api/campaigns/${campaignId}/members/remove`, body),
}

export const roundsApi = {
  start: ({ campaignId, ...body }: NewRound) => ask<StartedRound>('POST', `/api/campaigns/${campaignId}/rounds`, body),
  next: ({ campaignId, ...body }: NextRound) =>
    ask<TurnedRound>('POST', `/api/campaigns/${campaignId}/rounds/next`, body),
  end: ({ roundId, ...body }: RoundCommand) => ask<EndedRound>('POST', `/api/rounds/${roundId}/end`, body),
  progress: (id: number) => ask<RoundProgress>('GET', `/api/rounds/${id}`),
  count: ({ roundId, ...body }: FillCount) => ask<FillForecast>('POST', `/api/rounds/${roundId}/count`, body),
  fill: ({ roundId, ...body }: z.input<typeof fillStep>) =>
    ask<FilledStep>('POST', `/api/rounds/${roundId}/fill`, body),
  choices: () => ask<FillChoices>('GET', '/api/fill-choices'),
  woken: () => ask<{ woken: Woken[] }>('GET', '/api/woken'),
}
