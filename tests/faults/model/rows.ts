import type { Reader } from '@/db/database'
import type { World } from './world'

const READS = {
  entries: ({ q, t }: Reader) => q.select().from(t.queueEntry).orderBy(t.queueEntry.id),
  holds: ({ q, t }: Reader) => q.select().from(t.hold).orderBy(t.hold.id),
  heldNumbers: ({ q, t }: Reader) => q.select().from(t.holdNumber).orderBy(t.holdNumber.id),
  locks: ({ q, t }: Reader) => q.select().from(t.addressLock).orderBy(t.addressLock.id),
  activities: ({ q, t }: Reader) => q.select().from(t.activity).orderBy(t.activity.id),
  tally: ({ q, t }: Reader) => q.select().from(t.tally).orderBy(t.tally.id),
  stops: ({ q, t }: Reader) => q.select().from(t.suppression).orderBy(t.suppression.id),
  phones: ({ q, t }: Reader) => q.select().from(t.phoneNumber).orderBy(t.phoneNumber.id),
  bars: ({ q, t }: Reader) => q.select().from(t.bar).orderBy(t.bar.id),
  orders: ({ q, t }: Reader) => q.select().from(t.order).orderBy(t.order.id),
  orderLines: ({ q, t }: Reader) => q.select().from(t.orderLine).orderBy(t.orderLine.orderId),
  mails: ({ q, t }: Reader) => q.select().from(t.outbox).orderBy(t.outbox.orderId),
  tasks: ({ q, t }: Reader) => q.select().from(t.officeTask).orderBy(t.officeTask.id),
}

type Name = keyof typeof READS
type Rows = { [N in Name]: Awaited<ReturnType<(typeof READS)[N]>> }
type Ask = () => PromiseLike<unknown>
interface Known {
  commit: number
  rows: Map<Name, unknown>
}

const prepared = new WeakMap<Reader, Map<Name, Ask>>()
const known = new WeakMap<World, Known>()

/** Every row of a table as it stands. All are wanted after each command: they are read again when something was committed. */
export async function rowsOf<N extends Name>(world: World, name: N): Promise<Rows[N]> {
  const rows = rowsSinceCommit(world)
  if (!rows.has(name)) rows.set(name, await askOf(world.s.db.read, name)())
  return rows.get(name) as Rows[N]
}

/** The tables above, all of them. */
export async function everyRow(world: World): Promise<unknown[][]> {
  const all: unknown[][] = []
  for (const name of Object.keys(READS) as Name[]) all.push(await rowsOf(world, name))
  return all
}

function rowsSinceCommit(world: World): Known['rows'] {
  const commit = world.commit()
  const before = known.get(world)
  if (before?.commit === commit) return before.rows
  const none: Known = { commit, rows: new Map() }
  known.set(world, none)
  return none.rows
}

/** Prepared once for each database: building the query anew took several times as long as asking it. */
function askOf(read: Reader, name: Name): Ask {
  const asks = prepared.get(read) ?? new Map<Name, Ask>()
  prepared.set(read, asks)
  const ask = asks.get(name) ?? prepare(read, name)
  asks.set(name, ask)
  return ask
}

function prepare(read: Reader, name: Name): Ask {
  const query = READS[name](read).prepare(`model_${name}`)
  return () => query.execute()
}
