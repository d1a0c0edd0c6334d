/** The backup that the server takes by itself. Instants in ISO 8601 UTC. */
export interface BackupState {
  /** Null when the server takes none. */
  plan: { folder: string; at: string; keep: number } | null
  succeededAt: string | null
  megabytes: number | null
  /** Null when the last one succeeded. */
  failed: { at: string; reason: string } | null
}

export type LogoType = 'image/png' | 'image/jpeg'

/** The company's logo without its picture. */
export interface LogoView {
  type: LogoType
  /** Pixels. */
  width: number
  height: number
  bytes: number
  /** Another one for another picture: browsers fetch it anew. */
  version: string
}

/** Bytes of the largest file: mails carry it each time. */
export const LARGEST_LOGO = 1024 * 1024
