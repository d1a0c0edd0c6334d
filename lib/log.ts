import { pino } from 'pino'

/** What the server writes down, one JSON line each. Never names, numbers or notes of people. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

export function createLog(level: string): Log {
  return pino({ level, base: null })
}
