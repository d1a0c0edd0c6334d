import { isoOf } from '@/lib/calendar/iso-time'
import type { CampaignPart } from '@/lib/campaigns/guard-version'
import type { Work } from '@/lib/context'

/** Tells those who work a campaign, and those who steer, that something of it has changed; `userIds` come or go just now. */
export function tellCampaign(work: Work, campaignId: number, userIds: readonly number[] = []): void {
  const people = userIds.map((id) => `user:${id}` as const)
  work.facts.push({
    name: 'campaign:changed',
    to: [`campaign:${campaignId}`, 'floor', ...people],
    payload: { campaignId },
  })
}

/** The same of an edit: open desks show what is new at once and say who changed it. A name is nobody's news. */
export function tellEdit(
  { facts, actor, now }: Work,
  { campaignId, part }: { campaignId: number; part: CampaignPart },
): void {
  const edit = part === 'name' ? {} : { part, byId: actor?.id ?? 0, at: isoOf(now) }
  facts.push({
    name: 'campaign:changed',
    to: [`campaign:${campaignId}`, 'floor'],
    payload: { campaignId, ...edit },
  })
}
