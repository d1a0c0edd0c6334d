import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startFloor } from '../support/fault-floor'
import { headersOf } from '../support/request-headers'
import { openOwnServer } from '../support/restartable-server'
import { startServerProcess } from '../support/server-process'

const METRICS_TOKEN = 'a-token-of-prometheus'
const READY = 'GET /api/ready'

test('a database that lacks a migration is not ready, and says so without a word of where it lies', async () => {
  const floor = await startFloor({ companies: 3, callers: 1, settings: { LOG_LEVEL: 'warn' } })
  expect((await floor.ask(1, READY)).status).toBe(200)
  const beside = new SQLite(join(floor.dataDir, 'ringko.db'))
  onTestFinished(() => void beside.close())
  beside.exec('delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)')
  const { status, body } = await floor.ask(1, READY)
  const details = { database: 'databasen svarar inte eller är inte migrerad' }
  expect([status, body.error.code, body.error.details]).toEqual([503, 'read_only', details])
  expect(floor.server.said()).toContain('Migrations are missing')
  expect((await floor.ask(1, 'GET /api/health')).status).toBe(200)
})

test('told to stop, it is not ready at once, goes on working for DRAIN_MS, and ends with 0', async () => {
  const floor = await startFloor({ companies: 5, callers: 1, settings: { DRAIN_MS: '1500' } })
  const { ask, server, tokens, campaignId } = floor
  const stopped = server.stop()
  await vi.waitFor(async () => expect((await ask(1, READY)).status).toBe(503))
  expect((await ask(1, READY)).body.error.details).toEqual({ stopping: 'servern håller på att stoppas' })
  expect((await ask(1, 'GET /api/health')).status).toBe(200)
  const next = await fetch(`${server.address}/api/desk/next`, {
    method: 'POST',
    headers: { ...headersOf(tokens[0]), 'Content-Type': 'application/json' },
    body: JSON.stringify({ campaignId }),
  })
  expect([next.status, next.headers.get('connection')]).toEqual([200, 'close'])
  expect(await stopped).toBe(0)
  await expect(ask(1, READY)).rejects.toThrow()
})

test('background work that fails over and over is not ready; the work is named, and its failures are counted', async () => {
  const floor = await startFloor({ companies: 3, callers: 1, settings: { METRICS_TOKEN } })
  const beside = new SQLite(join(floor.dataDir, 'ringko.db'))
  onTestFinished(() => void beside.close())
  beside.exec('alter table rule_change rename to gone')
  const notReady = async () => expect((await floor.ask(1, READY)).body.error?.details).toEqual({ background: 'rules' })
  await vi.waitFor(notReady, { timeout: 20_000, interval: 200 })
  const headers = { Authorization: `Bearer ${METRICS_TOKEN}` }
  const metrics = await (await fetch(`${floor.server.address}/metrics`, { headers })).text()
  expect(Number(/^ringko_job_failures_total\{job="rules"\} (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThanOrEqual(5)
  expect(metrics).toContain('ringko_job_stalled{job="rules"} 1')
  beside.exec('alter table gone rename to rule_change')
  await vi.waitFor(async () => expect((await floor.ask(1, READY)).status).toBe(200), { timeout: 20_000, interval: 200 })
})

test('a database that does not answer is not ready, and the log says what PostgreSQL or the network said', async () => {
  const { server, opened } = await openOwnServer()
  const settings = { ...opened.settings, LOG_LEVEL: 'warn' }
  const one = await startServerProcess({ dataDir: opened.dataDir, settings })
  await server.stop()
  const ready = await fetch(`${one.address}/api/ready`)
  expect([ready.status, ((await ready.json()) as { error: { code: string } }).error.code]).toEqual([503, 'read_only'])
  const said = one
    .said()
    .split('\n')
    .find((line) => line.includes('"not ready"'))
  expect(JSON.parse(said ?? '{}').err.cause).toMatchObject({ code: 'ENOENT', syscall: 'connect' })
})

test('a database that lets the server in no more is away, not a fault: nothing is lost, and it goes on without a restart', async () => {
  const { server, opened } = await openOwnServer()
  const one = await startServerProcess({ dataDir: opened.dataDir, settings: opened.settings })
  const keeper = new pg.Client({ connectionString: server.urlOf('postgres') })
  await keeper.connect()
  onTestFinished(() => keeper.end())
  const signIn = async () => {
    const body = JSON.stringify({ username: 'anna', password: 'ett långt ord' })
    const headers = { ...headersOf(undefined), 'Content-Type': 'application/json' }
    return (await fetch(`${one.address}/api/session`, { method: 'POST', headers, body })).status
  }
  expect(await signIn()).toBe(401)
  await keeper.query('alter role ringko nologin')
  await keeper.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'ringko'`)
  await vi.waitFor(async () => expect(await signIn()).toBe(503))
  await keeper.query('alter role ringko login')
  await vi.waitFor(async () => expect(await signIn()).toBe(401))
}, 30_000)
