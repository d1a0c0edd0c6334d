import { MINUTE_MS } from '@/lib/calendar/day-number'
import type { CampaignRules } from '@/lib/campaigns/types'
import { type PreviewAt, type PreviewOf, previewOf } from '@/lib/queue/card-rules'
import { NO_TRIES } from '@/lib/queue/retry-due'
import type { Card } from '@/lib/queue/types'

interface Kept {
  minute: number
  previews: Map<string, Card['preview']>
}
const keptByRules = new WeakMap<CampaignRules, Kept>()

/**
 * The preview of a card to the minute, which is how it is shown. Most cards of a campaign have the same one, and working out
 * calling days took a tenth of the time of a card: kept for the minute. One that was tried today has its own.
 */
export function previewAt(entry: PreviewOf, { now, rules, tries }: PreviewAt): Card['preview'] {
  const minute = Math.floor(now / MINUTE_MS)
  if (tries !== NO_TRIES) return previewOf(entry, { now: minute * MINUTE_MS, rules, tries })
  const kept = keptByRules.get(rules)
  const { previews } = kept?.minute === minute ? kept : keepFrom(minute, rules)
  const key = `${entry.attempts} ${entry.busyInRow} ${entry.bestMinute}`
  const known = previews.get(key)
  if (known) return known
  const preview = previewOf(entry, { now: minute * MINUTE_MS, rules, tries })
  previews.set(key, preview)
  return preview
}

function keepFrom(minute: number, rules: CampaignRules): Kept {
  const empty: Kept = { minute, previews: new Map() }
  keptByRules.set(rules, empty)
  return empty
}
