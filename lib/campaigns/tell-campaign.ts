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
