import { addCalendarDays, instantOf, localDayOf } from '@/lib/calendar/local-time'

const HOUR_MS = 3_600_000
const NAME = /^ringko-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z(\.unfinished)?$/

export interface BackupsSoFar {
  /** Epoch milliseconds, null when there is none. */
  succeededAt: number | null
  failedAt: number | null
}

/**
 * Whether the daily backup is to be taken now: none was since the last time the wall clock in Stockholm showed `at` ("03:00"), so a
 * server that was off at that hour takes it when it starts, and the first comes at once. One that failed is tried again each hour.
 */
export function isBackupDue(
  { succeededAt, failedAt }: BackupsSoFar,
  { now, at }: { now: number; at: string },
): boolean {
  if (failedAt !== null && failedAt > (succeededAt ?? 0) && now - failedAt < HOUR_MS) return false
  return succeededAt === null || succeededAt < lastTime(now, at)
}

function lastTime(now: number, at: string): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const today = localDayOf(now)
  const due = instantOf(today, hours * 60 + minutes)
  return due <= now ? due : instantOf(addCalendarDays(today, -1), hours * 60 + minutes)
}

/** Backups beyond the newest `keep`, and what an interrupted one left a day ago. Folders of other names are nobody's business. */
export function backupsToDelete(names: readonly string[], { keep, now }: { keep: number; now: number }): string[] {
  const ours = names.filter((name) => NAME.test(name)).sort()
  const whole = ours.filter((name) => !name.endsWith('.unfinished'))
  const left = ours.filter((name) => name.endsWith('.unfinished') && takenAt(name) < now - 24 * HOUR_MS)
  return [...whole.slice(0, Math.max(0, whole.length - keep)), ...left]
}

function takenAt(name: string): number {
  const [, year, month, day, hours, minutes, seconds] = NAME.exec(name) ?? []
  return Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`)
}
