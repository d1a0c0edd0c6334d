import { whoSetCallback } from '@/db/queries/desk'
import type { Work } from '@/lib/context'

interface Entry {
  id: number
  lane: string
  lastCallAt: number | null
}

/** An Återkom is anyone's, but it stands in the list of who set it: that screen hears when others call, bar or free it. */
export async function tellWhoSet({ tx, facts }: Work, entry: Entry): Promise<void> {
  if (entry.lane !== 'callback' || entry.lastCallAt === null) return
  const [set] = await whoSetCallback(tx, { entryId: entry.id, lastCallAt: entry.lastCallAt })
  if (!set?.userId) return
  const { userId } = set
  facts.push({ name: 'callbacks:changed', to: [`user:${userId}`], payload: { userId } })
}
