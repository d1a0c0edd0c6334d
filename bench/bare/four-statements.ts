import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { answerParent } from '../support/child-answers'

/**
 * The smallest loop that claims a card and writes it down: one read, three writes, group commit with synchronous=FULL. It says
 * what the machine gives: the bar of V3 was set where this loop made 37 500 cycles a second.
 */
const CARDS = 2_000_000
const db = new SQLite(join(process.env.DATA_DIR ?? '', 'four-statements.db'))
db.pragma('journal_mode = WAL')
db.exec(`
  create table entry (id integer primary key, state text not null, lane text not null, due_at integer not null, user_id integer);
  create index entry_lane on entry (lane, due_at, id) where state = 'waiting';
  create table activity (id integer primary key, entry_id integer not null, body text not null, at integer not null);
  create table tally (user_id integer primary key, count integer not null);
  with recursive n(i) as (select 1 union all select i + 1 from n where i < ${CARDS})
    insert into entry (id, state, lane, due_at) select i, 'waiting', 'fresh', 0 from n;
`)
db.pragma('synchronous = FULL')
const begin = db.prepare('begin immediate')
const commit = db.prepare('commit')
const claim = db.prepare(
  "select id from entry where state = 'waiting' and lane = 'fresh' and due_at <= +? order by due_at, id limit 1",
)
const close = db.prepare("update entry set state = 'closed', user_id = ? where id = ? and state = 'waiting'")
const record = db.prepare('insert into activity (entry_id, body, at) values (?, ?, ?)')
const count = db.prepare('insert into tally values (?, 1) on conflict do update set count = count + 1')

interface Waiting {
  userId: number
  answer(text: string): void
}
let waiting: Waiting[] = []

function commitTogether(): void {
  const together = waiting
  waiting = []
  begin.run()
  const ids = together.map(({ userId }) => {
    const { id } = claim.get(1) as { id: number }
    close.run(userId, id)
    record.run(id, 'Ej svar', 1)
    count.run(userId)
    return id
  })
  commit.run()
  for (const [index, { answer }] of together.entries()) answer(JSON.stringify({ id: ids[index] }))
}

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { userId } = JSON.parse(Buffer.concat(parts).toString()) as { userId: number }
    const head = { 'Content-Type': 'application/json' }
    waiting.push({
      userId,
      answer: (text) => void response.writeHead(200, { ...head, 'Content-Length': Buffer.byteLength(text) }).end(text),
    })
    if (waiting.length === 1) setImmediate(commitTogether)
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
