import { isoOf } from '@/lib/calendar/iso-time'
import type { CallWindow } from '@/lib/calendar/types'
import { closeMinuteOf, isInCallWindow, nextInHardCeiling, nextOpening, openMinuteOf } from '@/lib/calendar/window'
import type { CampaignStatus } from '@/lib/campaigns/types'
import { clockOrDay } from '@/lib/queue/clock-text'
import type { Because } from '@/lib/queue/types'

/** What is known of a queue that had nothing to serve. Instants in epoch milliseconds. */
export interface EmptyQueue {
  status: CampaignStatus
  hasRound: boolean
  /** The next cards that fall due, in lanes open to all, and how many of them. */
  next: { dueAt: number; count: number; isPromised?: boolean } | null
  ownPrioAt: number | null
  prioOfOthers: Array<{ owner: string; count: number }>
  heldByOthers: number
}

/** Why there is nothing to call, and when there will be: "14 kort 13:00", "3 Prio hos Eva", "ringtid 08-17". */
export function becauseOf(queue: EmptyQueue, { now, window }: { now: number; window: CallWindow }): Because {
  if (queue.status === 'finished') return { code: 'finished', text: 'kampanjen är avslutad' }
  if (queue.status === 'paused') return { code: 'paused', text: 'kampanjen pausad' }
  if (!queue.hasRound) return { code: 'no_round', text: 'ingen omgång pågår' }
  const next = later(queue, { now, window })
  if (isInCallWindow(now, window)) return next ?? inOthersHands(queue)
  const closed = outsideWindow({ now, window })
  return next && next.nextAt < closed.nextAt ? next : closed
}

/** When a card is served next that falls due at an instant: a promised one outside the call window too. */
export function servedAt(
  { dueAt, isPromised = false }: { dueAt: number; isPromised?: boolean },
  { now, window }: { now: number; window: CallWindow },
): number {
  const from = Math.max(dueAt, now)
  return isPromised ? nextInHardCeiling(from) : nextOpening(from, window)
}

type Later = Because & { nextAt: string }

function outsideWindow({ now, window }: { now: number; window: CallWindow }): Later {
  const hours = `${hourText(openMinuteOf(window))}-${hourText(closeMinuteOf(window))}`
  return { code: 'outside_window', text: `ringtid ${hours}`, nextAt: isoOf(nextOpening(now, window)) }
}

function later(
  { next, ownPrioAt, prioOfOthers }: EmptyQueue,
  { now, window }: { now: number; window: CallWindow },
): Later | null {
  const common = next && { at: servedAt(next, { now, window }), count: next.count }
  if (ownPrioAt !== null && (!common || ownPrioAt <= common.at)) {
    return { code: 'later', text: `din Prio ${clockOrDay(ownPrioAt, now)}`, nextAt: isoOf(ownPrioAt) }
  }
  if (!common) return null
  const text = [`${common.count} kort ${clockOrDay(common.at, now)}`, prioText(prioOfOthers)].filter(Boolean).join(', ')
  return { code: 'later', text, nextAt: isoOf(common.at) }
}

function inOthersHands({ prioOfOthers, heldByOthers }: EmptyQueue): Because {
  const prio = prioText(prioOfOthers)
  if (prio) return { code: 'locked_by_others', text: prio }
  if (heldByOthers > 0) return { code: 'held_by_others', text: `kön är tom, ${heldByOthers} kort är hos andra` }
  return { code: 'empty', text: 'kön är tom' }
}

function prioText(owners: EmptyQueue['prioOfOthers']): string {
  return owners.map(({ owner, count }, index) => `${count}${index === 0 ? ' Prio' : ''} hos ${owner}`).join(', ')
}

function hourText(minute: number): string {
  const hour = String(Math.floor(minute / 60)).padStart(2, '0')
  return minute % 60 === 0 ? hour : `${hour}:${String(minute % 60).padStart(2, '0')}`
}
