import { instantOf } from '@/lib/calendar/local-time'
import type { Candidate } from '@/lib/queue/rules'

export const MINUTE = 60_000

export const at = (clock: string, day = '2026-11-19') => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return instantOf(day, hour * 60 + minute)
}

export const iso = (instant: number) => new Date(instant).toISOString()

export const card = (row: Partial<Candidate>): Candidate => ({
  ...{ id: 1, organizationId: 1, campaignId: 1, lane: 'fresh', dueAt: 0, isPromised: false, attempts: 0 },
  lastCallAt: null,
  ...row,
})
