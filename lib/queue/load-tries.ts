import type { Reader } from '@/db/database'
import { countBusyToday, selectNumberAttempts } from '@/db/queries/calls'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { NO_TRIES, type Tries } from '@/lib/queue/retry-due'

export interface TriesOf {
  entryId: number
  campaignId: number
  /** The number that is called; null when the company has none. */
  e164: string | null
  now: number
}

/** How often an entry and its number were tried today. */
export async function loadTries(reader: Reader, tried: TriesOf): Promise<Tries> {
  const { entryId, now } = tried
  const [busy] = await countBusyToday(reader, { entryId, localDay: localDayOf(now) })
  return { ...(await triesOnNumber(reader, tried)), busyBefore: busy?.count ?? 0 }
}

/** Of the number alone, which is all that Ej svar asks for. */
export async function triesOnNumber(reader: Reader, { campaignId, e164, now }: TriesOf): Promise<Tries> {
  if (e164 === null) return NO_TRIES
  const since = instantOf(localDayOf(now), 0)
  const [number] = await selectNumberAttempts(reader, { e164, since, campaignId })
  return { busyBefore: 0, numberAttempts: number?.count ?? 0, numberLastAt: number?.lastAt ?? null }
}
