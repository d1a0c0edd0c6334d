import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import { type App, startApp } from '../support/app'
import { startFloor } from '../support/fault-floor'
import { headersOf } from '../support/request-headers'
import { scenario } from '../support/scenario'

const TOKEN = 'a-token-of-prometheus'
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

async function startMeasured(settings: Record<string, string> = { METRICS_TOKEN: TOKEN }) {
  const company = (n: number) => ({ contact: ['Kontakt', String(n)] as [string, string] })
  const s = await scenario({
    users: { anna: 'caller', eva: 'supervisor', adam: 'admin' },
    campaigns: { höst: { members: ['anna'] } },
    companies: { Alfa: company(1), Beta: company(2), Gamma: company(3) },
  })
  const app = await startApp(s, settings)
  return { s, app, read: () => readFigures(app) }
}

/** Each line of the text by its name and labels. */
async function readFigures(app: Pick<App, 'address'>): Promise<Map<string, number>> {
  const answer = await fetch(`${app.address}/metrics`, { headers: bearer(TOKEN) })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

test('without a token in the environment there is no such address; with one, nothing else opens it', async () => {
  const closed = await startMeasured({})
  expect((await closed.app.ask('GET /metrics', { headers: bearer(TOKEN) })).status).toBe(404)
  const { app } = await startMeasured()
  const wrong = [{}, bearer(`${TOKEN}x`), bearer(''), { Authorization: TOKEN }, bearer(TOKEN.slice(0, -1))]
  for (const headers of wrong) expect((await app.ask('GET /metrics', { headers })).status).toBe(401)
  expect((await app.ask('GET /metrics', { as: 'adam' })).status).toBe(401)
  expect((await app.ask('POST /metrics', { headers: bearer(TOKEN), body: {} })).status).toBe(405)
  expect((await app.ask('GET /metrics', { headers: bearer(TOKEN) })).status).toBe(200)
})

test('an administrator reads the same in the API, and so does the token; nobody else does', async () => {
  const { app } = await startMeasured()
  expect((await app.ask('GET /api/metrics', { as: 'adam' })).body).toContain('ringko_claims_total')
  expect((await app.ask('GET /api/metrics', { headers: bearer(TOKEN) })).body).toContain('ringko_claims_total')
  expect((await app.ask('GET /api/metrics', { as: 'eva' })).status).toBe(403)
  expect((await app.ask('GET /api/metrics', { headers: bearer('wrong') })).status).toBe(401)
})

test('a claim, an outcome and its undo are counted once each, and a repeated command not at all', async () => {
  const { s, app, read } = await startMeasured()
  const next = await app.ask('POST /api/desk/next', { as: 'anna', body: { campaignId: s.campaignId() } })
  const before = await read()
  expect(before.get('ringko_claims_total{result="card"}')).toBe(1)
  expect(before.get('ringko_claim_duration_seconds_count')).toBe(1)
  expect(before.get('ringko_outcomes_total{code="no_answer"}')).toBeUndefined()
  const { holdToken } = next.body.card
  const body = { commandId: randomUUID(), holdToken, outcome: 'no_answer', next: true }
  const saved = await app.ask('POST /api/desk/outcome', { as: 'anna', body })
  expect((await app.ask('POST /api/desk/outcome', { as: 'anna', body })).status).toBe(200)
  const refused = { ...body, commandId: randomUUID() }
  expect((await app.ask('POST /api/desk/outcome', { as: 'anna', body: refused })).status).toBe(409)
  const undo = { commandId: randomUUID(), activityId: saved.body.saved.activityId }
  for (const _ of [1, 2]) await app.ask('POST /api/desk/undo', { as: 'anna', body: undo })
  const after = await read()
  expect(after.get('ringko_outcomes_total{code="no_answer"}')).toBe(1)
  expect(after.get('ringko_outcomes_undone_total')).toBe(1)
  expect(after.get('ringko_claims_total{result="card"}')).toBe(2)
  expect(after.get('ringko_save_and_next_duration_seconds_count')).toBe(2)
  const requests = (status: number) =>
    after.get(`ringko_http_request_duration_seconds_count{route="/api/desk/outcome",method="POST",status="${status}"}`)
  expect([requests(200), requests(409)]).toEqual([2, 1])
})

test('what stands in the database is read as it is: cards by lane, held cards, and what waits in the outbox', async () => {
  const { s, app, read } = await startMeasured()
  await app.ask('POST /api/desk/next', { as: 'anna', body: { campaignId: s.campaignId() } })
  const message = { channel: 'email' as const, to: 'a@b.example', text: '-', createdAt: s.clock.now - 90_000 }
  const stamps = { nextTryAt: s.clock.now, updatedAt: s.clock.now }
  await s.db.write(({ q, t }) =>
    q
      .insert(t.outbox)
      .values([
        { ...message, ...stamps, dedupeKey: '1' },
        { ...message, ...stamps, dedupeKey: '2', status: 'failed', createdAt: 0 },
      ])
      .returning(),
  )
  const figures = await read()
  const campaign = s.campaignId()
  const held = (kind: string) => figures.get(`ringko_held_cards{kind="${kind}"}`)
  expect([held('desk'), held('deck')]).toEqual([1, 0])
  expect(figures.get(`ringko_queue_cards{campaign="${campaign}",lane="fresh",due="yes"}`)).toBe(2)
  expect(figures.get('ringko_outbox_messages{channel="email",status="waiting"}')).toBe(1)
  expect(figures.get('ringko_outbox_messages{channel="email",status="failed"}')).toBe(1)
  expect(figures.get('ringko_outbox_oldest_seconds')).toBe(90)
  expect(figures.get('ringko_sockets_connected')).toBe(0)
  expect(figures.get('ringko_write_queue_length')).toBe(0)
  expect(figures.get('ringko_job_stalled{job="holds"}')).toBe(0)
  expect(figures.get('ringko_standby_away')).toBe(0)
  expect(figures.has('nodejs_eventloop_lag_p99_seconds')).toBe(true)
  expect(figures.has('process_resident_memory_bytes')).toBe(true)
})

test('a thousand invented addresses, methods and ids make no new series', async () => {
  const { app, read } = await startMeasured()
  const visit = async (n: number) => {
    await app.ask(`GET /api/companies/${n}?q=${n}`, { as: 'adam' })
    await app.ask(`GET /api/invented-${n}`, { as: 'adam' })
    await app.ask(`GET /invented-${n}/${n}`)
    await app.ask(`GET /metrics?${n}`)
  }
  for (const n of [1, 1000]) await visit(n)
  const seriesOf = async () => [...(await read()).keys()].filter((name) => name.startsWith('ringko_')).sort()
  await read()
  const before = await seriesOf()
  for (let n = 2; n < 250; n += 1) await visit(n)
  expect(await seriesOf()).toEqual(before)
})

test('two who ask at once, and one who asks soon again, cost the database one reading', async () => {
  const { s, read } = await startMeasured()
  let readings = 0
  const { scan } = s.db
  const counted = new Proxy(scan, {
    get: (target, key) => {
      if (key === 'q') readings += 1
      return Reflect.get(target, key)
    },
  })
  Object.assign(s.db, { scan: counted })
  await Promise.all([read(), read()])
  const once = readings
  await read()
  expect(once).toBeGreaterThan(0)
  expect(readings).toBe(once)
})

test('a connected screen is seen from outside the process', async () => {
  const floor = await startFloor({ companies: 3, callers: 1, settings: { METRICS_TOKEN: TOKEN } })
  const extraHeaders = headersOf(floor.tokens[0])
  const line = io(floor.server.address, { transports: ['websocket'], extraHeaders, forceNew: true })
  await new Promise((resolve) => line.on('desk:ready', resolve))
  const figures = await readFigures(floor.server)
  line.close()
  expect(figures.get('ringko_sockets_connected')).toBe(1)
})
