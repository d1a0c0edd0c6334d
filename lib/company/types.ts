/** The backup that the server takes by itself. Instants in ISO 8601 UTC. */
export interface BackupState {
  /** Null when the server takes none. */
  plan: { folder: string; at: string; keep: number } | null
  succeededAt: string | null
  megabytes: number | null
  /** Null when the last one succeeded. */
  failed: { at: string; reason: string } | null
}
