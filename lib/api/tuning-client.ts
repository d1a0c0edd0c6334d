import type { Forecast, Replay } from '@/lib/forecast/types'
import type { RulesToPreview, RuleUndo } from '@/lib/rule-changes/schema'
import type { LatestChange, RulePreview, SavedRules } from '@/lib/rule-changes/types'
import type { WhyNot } from '@/lib/why-not/types'
import { ask } from './ask'

/** Forecasts and explanations, for who steers. Every function throws ApiError. */
export const tuningApi = {
  previewRules: ({ campaignId, ...body }: RulesToPreview) =>
    ask<RulePreview>('POST', `/api/campaigns/${campaignId}/rules/preview`, body),
  latestRuleChange: (id: number) => ask<{ change: LatestChange | null }>('GET', `/api/campaigns/${id}/rules/change`),
  undoRules: ({ campaignId, ...body }: RuleUndo) =>
    ask<SavedRules>('POST', `/api/campaigns/${campaignId}/rules/undo`, body),
  forecast: (campaignId: number) => ask<Forecast>('GET', `/api/campaigns/${campaignId}/forecast`),
  replay: (campaignId: number) => ask<{ replay: Replay | null }>('GET', `/api/campaigns/${campaignId}/forecast/replay`),
  whyNot: (organizationId: number) => ask<WhyNot>('GET', `/api/companies/${organizationId}/why-not`),
}
