import { withQuery } from '@/lib/api/ask'
import type { AuditQuery } from '@/lib/audit/schema'

export const logHref = (query: AuditQuery): string => withQuery('/logg', query)

/** The whole selection, whichever page of it is shown. */
export const exportHref = ({ olderThan: _, newerThan: __, ...filter }: AuditQuery): string =>
  withQuery('/api/log/export', filter)
