import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import { type CompetingPromise, listCompeting } from '@/lib/locks/list-competing'
import { type ListedLock, listLocks } from '@/lib/locks/list-locks'
import { listWoken, type Woken } from '@/lib/rounds/list-woken'

export interface PromisesPage {
  /** The server's time, ISO 8601 UTC. */
  at: string
  locks: ListedLock[]
  competing: CompetingPromise[]
  woken: Woken[]
}

/** Every promise that stands, what competes with one, and who woke without a round. */
export async function loadPromisesPage(): Promise<PromisesPage> {
  const context = await pageContext('lock.steer')
  return {
    at: new Date(context.now).toISOString(),
    locks: await listLocks(context, { overdueFrom: 0 }),
    competing: await listCompeting(context),
    woken: await listWoken(context),
  }
}
