import type { Lane } from '@/lib/queue/types'

/** Lanes that go on into the next round with owner and time kept (queue.md "Rounds"); the others end with theirs. */
export const KEPT_LANES: readonly Lane[] = ['prio', 'callback', 'busy', 'woken']

/** Whether a size as the register writes it (`7`, `5-9`, `500+`) reaches into a range, both ends included. */
export function isWithinSize(written: string, { from, to }: { from: number; to: number }): boolean {
  const [first, last] = written.split('-')
  const low = Number.parseInt(first ?? '', 10)
  if (!Number.isFinite(low)) return false
  const high = written.endsWith('+') ? Number.POSITIVE_INFINITY : Number.parseInt(last ?? first ?? '', 10)
  return low <= to && high >= from
}
