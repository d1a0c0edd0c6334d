import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isCallingDay } from '@/lib/calendar/holidays'
import { addCalendarDays, instantOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import type { LocalDay } from '@/lib/calendar/types'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import type { Clock } from '@/lib/clock'

const START_MINUTE = 10 * 60
const MORNING_MINUTE = 8 * 60 + 30
const EVENING_MINUTE = 16 * 60 + 30
const KEEP_EVERY_MS = 5_000
// Years that the calendar knows the working days of.
const EARLIEST = instantOf('2000-01-01', 0)
const LATEST = instantOf('2200-01-01', 0)

export interface DemoClock extends Clock {
  /** Writes down where it stands. */
  keep(): void
  /** Stops writing it down by itself. */
  stop(): void
}

/**
 * The demo's own time, so that there is always something to call: it starts at 10:00 on the latest calling day, goes on from
 * where it stood when the server is started again, and jumps from 16:30 to 08:30 of the next calling day.
 */
export function startDemoClock({ dataDir, real }: { dataDir: string; real: Clock }): DemoClock {
  const file = join(dataDir, 'demo-clock.json')
  let startedAt = real.now()
  let at = readKept(file) ?? firstMorning(startedAt)
  let jumpsAt = eveningOf(at)

  const now = () => {
    const shown = at + Math.max(0, real.now() - startedAt)
    if (shown < jumpsAt) return shown
    at = nextMorning(jumpsAt)
    startedAt = real.now()
    jumpsAt = eveningOf(at)
    return at
  }
  const keep = () => {
    // Ahead by one period, so that it never goes back after a crash.
    const text = JSON.stringify({ at: now() + KEEP_EVERY_MS })
    try {
      // By renaming, so that it is never half written.
      writeFileSync(`${file}.new`, text, { mode: 0o600 })
      renameSync(`${file}.new`, file)
    } catch {
      // Without room on the disk the clock goes on, and is written down when there is some.
    }
  }
  keep()
  const keeping = setInterval(keep, KEEP_EVERY_MS).unref()
  return { now, keep, stop: () => clearInterval(keeping) }
}

function readKept(file: string): number | null {
  if (!existsSync(file)) return null
  const at = keptIn(readFileSync(file, 'utf8'))
  const isUsable = typeof at === 'number' && at > EARLIEST && at < LATEST
  return isUsable ? Math.min(at, eveningOf(at)) : null
}

// A power cut can leave an empty file behind; the demo then starts anew.
function keptIn(text: string): unknown {
  try {
    return JSON.parse(text).at
  } catch {
    return null
  }
}

function firstMorning(realNow: number): number {
  let day = localDayOf(realNow)
  while (!isDemoDay(day)) day = addCalendarDays(day, -1)
  return instantOf(day, START_MINUTE)
}

function nextMorning(evening: number): number {
  let day = addCalendarDays(localDayOf(evening), 1)
  while (!isDemoDay(day)) day = addCalendarDays(day, 1)
  return instantOf(day, MORNING_MINUTE)
}

/** The evening of that day, or that very moment when it is past. */
function eveningOf(at: number): number {
  return localMinuteOf(at) >= EVENING_MINUTE ? at : instantOf(localDayOf(at), EVENING_MINUTE)
}

function isDemoDay(day: LocalDay): boolean {
  return isCallingDay(day, DEFAULT_RULES.window)
}
