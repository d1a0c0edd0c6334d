import type { Reader } from '@/db/database'
import { selectLatestOf, selectLatestOrders } from '@/db/queries/floor-events'
import { isoOf } from '@/lib/calendar/iso-time'
import type { FloorEvent, FloorEventKind } from '@/lib/floor/types'

const OF_EACH = 8
const SHOWN = 12

/** What the log says, and what it is called here. */
const ACTIONS: Record<string, FloorEventKind> = {
  'order:cancelled': 'cancelled',
  'suppression:added': 'stop',
  'lock:made': 'lock',
  'lock:competing': 'competing',
  'office:answered': 'answered',
  'hold:released': 'skipped',
}

/** "Just nu": the latest orders, stops, locks, answers and skipped cards since an instant, the newest first. */
export async function loadEvents(scan: Reader, { since }: { since: number }): Promise<FloorEvent[]> {
  const [orders, ...logs] = await Promise.all([
    selectLatestOrders(scan, { since, limit: OF_EACH }),
    ...Object.keys(ACTIONS).map(async (action) => ({
      action,
      lines: await selectLatestOf(scan, { action, since, limit: OF_EACH }),
    })),
  ])
  const events = [
    ...orders.map(({ id, at, ...order }) => {
      return { ...order, id: `order-${id}`, kind: 'order' as const, at: isoOf(at), orderId: id, count: 1 }
    }),
    ...logs.flatMap(({ action, lines }) => lines.map((line) => eventOf(action, line))),
  ]
  return inARow(events.sort(newestFirst)).slice(0, SHOWN)
}

type Line = Awaited<ReturnType<typeof selectLatestOf>>[number]

function eventOf(action: string, { id, at, after, ...line }: Line): FloorEvent {
  const kind = ACTIONS[action] ?? 'skipped'
  const isPause = (after as { reason?: unknown } | null)?.reason === 'pause'
  return {
    ...line,
    id: `log-${id}`,
    kind: kind === 'skipped' && isPause ? 'pause' : kind,
    at: isoOf(at),
    amount: null,
    count: 1,
  }
}

const newestFirst = (one: FloorEvent, other: FloorEvent) =>
  other.at.localeCompare(one.at) || other.id.localeCompare(one.id)

/** Cards that one caller skipped one after the other are one line with how many. */
function inARow(events: readonly FloorEvent[]): FloorEvent[] {
  const rows: FloorEvent[] = []
  for (const event of events) {
    const last = rows.at(-1)
    const goesOn = event.kind === 'skipped' && last?.kind === 'skipped' && last.userId === event.userId
    if (goesOn) rows[rows.length - 1] = { ...last, count: last.count + 1 }
    else rows.push(event)
  }
  return rows
}
