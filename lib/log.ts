import { writeSync } from 'node:fs'
import { pino } from 'pino'

/** What the server writes down, one JSON line each. Never names, numbers or notes of people. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

export function createLog(level: string): Log {
  return pino({ level, base: null }, { write: writeLine })
}

/** Pino's own writer tries for ever when the log lies on a full disk, and the whole process stands still (tests/faults/full-disk). */
function writeLine(line: string): void {
  try {
    writeSync(process.stdout.fd, line)
  } catch {
    // The line is lost. Nobody's work is.
  }
}
