import { writeSync } from 'node:fs'
import { pino } from 'pino'
import { describeError } from '@/lib/describe-error'
import { requestScope } from '@/lib/request-scope'

/** What the server writes down, one JSON line each. Never names, numbers or notes of people. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

/** Lines of a request carry its `requestId` by themselves; what was thrown is told without what it was thrown over. */
export function createLog(level: string): Log {
  const serializers = { err: (thrown: unknown) => describeError(thrown) }
  return pino({ level, base: null, mixin: whoseLine, serializers }, { write: writeLine })
}

function whoseLine(): { requestId?: string } {
  const scope = requestScope()
  return scope ? { requestId: scope.id } : {}
}

/** Pino's own writer tries for ever when the log lies on a full disk, and the whole process stands still (tests/faults/full-disk). */
function writeLine(line: string): void {
  try {
    writeSync(process.stdout.fd, line)
  } catch {
    // The line is lost. Nobody's work is.
  }
}
