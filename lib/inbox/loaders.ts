import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { type Unset, unsetWays } from '@/lib/delivery/unset'
import { listStops } from '@/lib/inbox/list-stops'
import { listTasks } from '@/lib/inbox/list-tasks'
import { loadTask } from '@/lib/inbox/load-task'
import { readOfficeSettings } from '@/lib/inbox/office-settings'
import type { OfficeSettings } from '@/lib/inbox/settings-schema'
import type { OfficeList, OfficeTaskView } from '@/lib/inbox/types'
import { runtime } from '@/lib/runtime'
import { type StopSettings, type StopsQuery, stopsQuery } from '@/lib/suppression/schema'
import { readStopSettings } from '@/lib/suppression/stop-settings'
import type { StopsPage } from '@/lib/suppression/types'

export interface InboxPage {
  list: OfficeList
  task: OfficeTaskView | null
  userId: number
  /** A supervisor looks only. */
  mayAct: boolean
}

/** The inbox as it is opened: the new ones, and the first of them. */
export async function loadInboxPage(): Promise<InboxPage> {
  const context = await pageContext('office.see')
  const list = await listTasks(context, { view: 'new', page: 1 })
  const [first] = list.tasks
  const task = first ? await loadTask(context, { taskId: first.id }) : null
  const { id: userId, role } = context.actor
  return { list, task, userId, mayAct: rightOf(role, 'office.work') === true }
}

export interface OfficePanels {
  office: OfficeSettings
  stops: StopSettings
  /** Which ways out the server has not been set up for. */
  unset: Unset[]
}

/** Where the office's orders by mail go, and the stops: an administrator sets both. */
export async function loadOfficePanels(): Promise<OfficePanels> {
  const { db } = await pageContext('setting.edit')
  const stops = await readStopSettings(db.read)
  const unset = unsetWays(runtime().env, { hasWebhook: stops.webhookUrl !== '' })
  return { office: await readOfficeSettings(db.read), stops, unset }
}

type Params = Record<string, string | string[] | undefined>

export interface StopsPageOf extends StopsPage {
  query: StopsQuery
  /** A supervisor looks only. */
  mayLift: boolean
}

/** The stops as the address asks for them; an address that means nothing shows those in force. */
export async function loadStopsPage({ text, status, page }: Params): Promise<StopsPageOf> {
  const context = await pageContext('office.see')
  const asked = stopsQuery.safeParse({ text, status, page })
  const query = asked.success ? asked.data : stopsQuery.parse({})
  const mayLift = rightOf(context.actor.role, 'suppression.lift') === true
  return { ...(await listStops(context, query)), query, mayLift }
}
