import { randomUUID } from 'node:crypto'
import type { OfficeRequest } from '@/lib/office/schema'
import { calling } from './calling'
import { scenario } from './scenario'
import type { Rows } from './scenario-rows'

const USERS = {
  anna: 'caller',
  bo: 'caller',
  disa: 'office',
  doris: 'office',
  eva: 'supervisor',
  adam: 'admin',
} as const

/** Callers who send things to the office, and the two who work there. */
export async function office(rows: Rows = {}) {
  const s = await scenario({
    users: USERS,
    campaigns: { höst: { members: ['anna', 'bo'] } },
    companies: { Bergs: { contact: ['Lisa', 'Berg'], customerNo: '10518' }, Holms: {} },
    ...rows,
  })
  const at = calling(s)
  return {
    s,
    ...at,
    /** The next card is called and sent to the office; answers the task's id. */
    async sent(who: string, request: OfficeRequest, note = 'Se notering.') {
      const { saved } = await at.call(who, { outcome: 'no', note, office: [request] })
      const tasks = await at.tasks()
      const task = tasks.find(({ activityId }) => activityId === saved.activityId)
      if (!task) throw new Error('Nothing was sent to the office')
      return { taskId: task.id, organizationId: task.organizationId, activityId: saved.activityId }
    },
    task: async (taskId: number) => {
      const task = (await at.tasks()).find(({ id }) => id === taskId)
      if (!task) throw new Error('There is no such task')
      return task
    },
    company: async (name: string) => {
      const rowsOf = await s.db.read.q.select().from(s.db.read.t.organization)
      return rowsOf.find(({ id }) => id === s.companyId(name))
    },
    audit: () => s.db.read.q.select().from(s.db.read.t.auditLog).orderBy(s.db.read.t.auditLog.id),
    outbox: () => s.db.read.q.select().from(s.db.read.t.outbox).orderBy(s.db.read.t.outbox.id),
  }
}

export const command = () => ({ commandId: randomUUID() })
