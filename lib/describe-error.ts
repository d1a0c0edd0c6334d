/** What a log line tells of something thrown. */
export interface DescribedError {
  type: string
  message: string
  stack: string
  /** Codes and names of the code's own things: `code`, `syscall`, `constraint`, `table`, `column`. */
  [fact: string]: unknown
}

const FACTS = ['code', 'errno', 'syscall', 'constraint', 'table', 'column', 'responseCode'] as const
const LONGEST = 500
const DEEPEST = 3
const FRAME = /^\s+(?:at .*(?::\d+:\d+\)?|<anonymous>\)?)|queued by)$/

/**
 * Something thrown, without what it was thrown over. Messages of drivers, parsers and mail servers quote the row, the text or
 * the address that they failed on: only their own words are kept.
 */
export function describeError(thrown: unknown, depth = 0): DescribedError {
  const error = thrown instanceof Error ? thrown : new Error(typeof thrown)
  const known = error as Error & Record<string, unknown>
  const { message, stack = '' } = error
  const described: DescribedError = { type: error.name, message: ownWords(known), stack: framesOf(stack, message) }
  for (const fact of FACTS) if (isPlain(known[fact])) described[fact] = known[fact]
  if (error.cause !== undefined && depth < DEEPEST) described.cause = describeError(error.cause, depth + 1)
  return described
}

const isPlain = (value: unknown) => typeof value === 'number' || (typeof value === 'string' && value.length < 80)

function framesOf(stack: string, message: string): string {
  const after = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  return after
    .split('\n')
    .filter((line) => FRAME.test(line))
    .join('\n')
}

/** A failed query is told with its placeholders; the values stand below it. */
function ownWords({ name, message, syscall }: Error & Record<string, unknown>): string {
  const [said = ''] = message.split(/\n\s*params:/)
  const isOurs = said.startsWith('Failed query:') || name === 'TypeError' || typeof syscall === 'string'
  const unquoted = isOurs ? said : said.replace(/["'”»][\s\S]*["'”«]/, '…')
  return unquoted
    .replaceAll(/[^\s<>"']+@[^\s<>"']+/g, '…@…')
    .replaceAll(/\+?\d(?:[\s-]?\d){5,}/g, '…')
    .replaceAll(/[\w-]{32,}/g, '…')
    .slice(0, LONGEST)
}
