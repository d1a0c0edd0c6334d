/** One line of the log. */
export interface AuditEntry {
  id: number
  /** ISO 8601 UTC. */
  at: string
  /** Null when background work or a command at the server did it. */
  by: { id: number; name: string } | null
  action: string
  entity: string
  entityId: number | null
  /** Whom or what it was done to, by name, where there is one. */
  subject: string | null
  /** The customer's company that it concerns. */
  company: { id: number; name: string } | null
  before: unknown
  after: unknown
}

export interface AuditPage {
  entries: AuditEntry[]
  /** Where older lines go on, and newer ones; null at the ends. */
  olderThan: number | null
  newerThan: number | null
}
