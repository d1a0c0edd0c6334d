import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import { listUsers } from '@/lib/users/list-users'
import { listAudit } from './list-audit'
import { type AuditQuery, auditQuery } from './schema'
import type { AuditPage } from './types'

export interface LogPage extends AuditPage {
  query: AuditQuery
  people: { id: number; name: string }[]
}

type Params = Record<string, string | string[] | undefined>

/** The log as the address asks for it; what an address says that means nothing is left out. */
export async function loadLogPage(params: Params): Promise<LogPage> {
  const context = await pageContext('audit.read')
  const query = readQuery(params)
  const page = await listAudit(context, query)
  const people = (await listUsers(context)).map(({ id, name }) => ({ id, name }))
  return { ...page, query, people }
}

function readQuery(params: Params): AuditQuery {
  const fields = Object.entries(auditQuery.shape)
  const read = fields.map(([name, field]) => [name, field.safeParse(params[name]).data])
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}
