import type { Readable } from 'node:stream'
import type { Inspected } from './inspect-database'
import { startClient } from './run-client'

const LINE_END = 10
const LETTER_C = 67
const BACKSLASH = 92
const DOT = 46
const TABLE = /^COPY (\w+)\.(?:"([^"]+)"|(\w+)) \(/

export interface CountDump {
  dump: string
  pgRestore: string
  env: Record<string, string>
}

/** Rows of each table in a dump, counted where pg_restore reads it: one that cannot be restored is noticed, and no server is needed. */
export async function countDump({ dump, pgRestore, env }: CountDump): Promise<Inspected> {
  const { child, ended } = startClient({ program: pgRestore, args: ['--data-only', '--file=-', dump], env })
  child.stdin.end()
  const rows: Record<string, number> = {}
  let migrations = 0
  let table: string | null = null
  for await (const line of linesOf(child.stdout)) {
    if (table === null) {
      const [, schema, quoted, plain] = line[0] === LETTER_C ? (TABLE.exec(line.toString('utf8')) ?? []) : []
      if (!schema) continue
      table = schema === 'public' ? (quoted ?? plain ?? '') : MIGRATIONS
      if (table !== MIGRATIONS) rows[table] = 0
    } else if (isEnd(line)) table = null
    else if (table === MIGRATIONS) migrations += 1
    else rows[table] = (rows[table] ?? 0) + 1
  }
  await ended
  return { rows, migrations }
}

/** No table of ours can be called so. */
const MIGRATIONS = ' migrations'
const isEnd = (line: Buffer): boolean => line.length === 2 && line[0] === BACKSLASH && line[1] === DOT

async function* linesOf(stream: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const part of stream) {
    const chunk = rest.length > 0 ? Buffer.concat([rest, part as Buffer]) : (part as Buffer)
    let from = 0
    for (let to = chunk.indexOf(LINE_END); to >= 0; to = chunk.indexOf(LINE_END, from)) {
      yield chunk.subarray(from, to)
      from = to + 1
    }
    rest = chunk.subarray(from)
  }
}
