import type { Role } from '@/lib/auth/types'
import { dueAfterBusy, dueAfterCallback, dueAfterNoAnswer, dueInSixMonths } from '@/lib/calendar/due'
import type { CampaignRules } from '@/lib/campaigns/types'
import type { Card } from '@/lib/queue/types'

/** When the company would come back by each outcome that has a fixed rule, ISO 8601. */
export function previewOf(
  entry: { attempts: number; busyInRow: number; bestMinute: number | null },
  { now, rules }: { now: number; rules: CampaignRules },
): Card['preview'] {
  const { window } = rules
  const busy = entry.busyInRow + 1
  return {
    noAnswer: isoOf(
      dueAfterNoAnswer({ now, attempts: entry.attempts + 1, window, minGapMinutes: rules.attemptGapMinutes }),
    ),
    busy: isoOf(
      dueAfterBusy({
        now,
        busyInRow: busy,
        busyToday: busy,
        window,
        delaysMinutes: rules.busyDelaysMinutes,
        maxPerDay: rules.busyPerDay,
      }),
    ),
    noSixMonths: isoOf(dueInSixMonths(now, window)),
    callback: isoOf(dueAfterCallback({ now, chosenAt: null, bestMinute: entry.bestMinute, window })),
  }
}

/** Org.nr of a sole trader is a person's number: callers see it without its last four digits (rights.md). */
export function shownOrgNo(
  { orgNo, soleTrader }: { orgNo: string | null; soleTrader: boolean },
  role: Role,
): string | null {
  if (!orgNo || !soleTrader || role !== 'caller') return orgNo
  return `${orgNo.slice(0, -4)}****`
}

interface Address {
  visitAddress: string | null
  postAddress: string | null
  postalCode: number | null
  city: string | null
}

/** `Storgatan 1, 903 25 Umeå`. */
export function addressOf({ visitAddress, postAddress, postalCode, city }: Address): string | null {
  const code = postalCode === null ? '' : String(postalCode).padStart(5, '0')
  const place = [code && `${code.slice(0, 3)} ${code.slice(3)}`, city].filter(Boolean).join(' ')
  return [visitAddress ?? postAddress, place].filter(Boolean).join(', ') || null
}

const isoOf = (at: number) => new Date(at).toISOString()
