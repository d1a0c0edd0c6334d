import type { Reader } from '@/db/database'
import { dayOfUser } from '@/db/queries/tally'
import type { OwnCounts } from '@/lib/queue/types'

/** What a user has done on a local day, in all campaigns: absolute figures, order value in öre. */
export async function ownCounts(reader: Reader, { userId, day }: { userId: number; day: string }): Promise<OwnCounts> {
  const [counts] = await dayOfUser(reader, { userId, day })
  return { day, calls: 0, talked: 0, orders: 0, orderValue: 0, cancelled: 0, ...counts }
}
