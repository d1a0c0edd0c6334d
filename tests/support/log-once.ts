import { createLog } from '@/lib/log'

/** A program that logs a line and says on the other stream that it went on. */
createLog('info').error('a line')
console.error('went on')
