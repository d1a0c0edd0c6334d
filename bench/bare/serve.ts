import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { benchClock } from '../support/bench-clock'
import { answerParent } from '../support/child-answers'
import { saveAndNext, takeFirst } from './save-and-next'
import { prepareBare } from './statements'

/**
 * The bare loop that V3 is held against: node:http, better-sqlite3 and group commit with synchronous=FULL, the same statements
 * on the same tables, JSON in and out; no rules, no validation, no layers.
 */
const db = new SQLite(join(process.env.DATA_DIR ?? '', 'ringko.db'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.pragma('foreign_keys = ON')
db.pragma('cache_size = -65536')
db.pragma('temp_store = MEMORY')
db.pragma('wal_autocheckpoint = 4000')
const sql = prepareBare(db)
const begin = db.prepare('begin immediate')
const commit = db.prepare('commit')
const savepoint = db.prepare('savepoint work')
const release = db.prepare('release work')
const clock = benchClock()
const users = new Map<string, number>()

type Job = () => () => void
let waiting: Job[] = []

function add(job: Job): void {
  waiting.push(job)
  if (waiting.length === 1) setImmediate(commitTogether)
}

function commitTogether(): void {
  const jobs = waiting
  waiting = []
  begin.run()
  const answers = jobs.map((job) => {
    savepoint.run()
    const answer = job()
    release.run()
    return answer
  })
  commit.run()
  for (const answer of answers) answer()
}

function userOf({ headers }: IncomingMessage): number {
  const token = headers.cookie?.split('=')[1] ?? ''
  const known = users.get(token)
  if (known) return known
  const tokenHash = createHash('sha256').update(token).digest('base64url')
  const { id } = sql.session.get(tokenHash) as { id: number }
  users.set(token, id)
  return id
}

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(parts).toString())
    const userId = userOf(request)
    const now = clock.now()
    add(() => {
      const isNext = request.url === '/api/desk/next'
      const { status, answer } = isNext
        ? { status: 200, answer: takeFirst(sql, { userId, now }) }
        : saveAndNext(sql, { userId, body, now })
      const text = JSON.stringify(answer)
      const head = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }
      return () => void response.writeHead(status, head).end(text)
    })
  })
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  answerParent({
    address: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections()
      db.close()
    },
  })
})
