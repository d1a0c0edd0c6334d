import 'server-only'
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { requireUser } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { loadDesk } from '@/lib/desk/load-desk'
import type { DeskSnapshot } from '@/lib/queue/types'
import { runtime } from '@/lib/runtime'

export interface DeskPage {
  snapshot: DeskSnapshot
  /** The browser tab that this page becomes: two tabs never work one card. */
  screenId: string
}

/** The desk of who is looking at this page: callers work a queue, the office places an order there. Others are sent to their own pages. */
export async function loadDeskPage(): Promise<DeskPage> {
  const actor = await requireUser()
  if (!rightOf(actor.role, 'order.place')) redirect('/')
  const { db, clock, publish, env } = runtime()
  const screenId = randomUUID()
  const context = { db, actor, now: clock.now(), publish, dataDir: env.DATA_DIR }
  return { snapshot: await loadDesk(context, { screenId }), screenId }
}
