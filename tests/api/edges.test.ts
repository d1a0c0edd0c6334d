import { expect, test, vi } from 'vitest'
import { startApp } from '../support/app'
import { scenario } from '../support/scenario'

const credentials = { username: 'anna', password: 'x' }

test('what does not exist is not found, and says so in Swedish', async () => {
  const app = await startApp(await scenario())
  const { status, body } = await app.ask('GET /api/finns-inte', { as: 'anna' })
  expect(status).toBe(404)
  expect(body.error).toMatchObject({ code: 'not_found', message: 'Den adressen finns inte.' })
  expect(body.error.requestId).toMatch(/^[0-9a-f-]{36}$/)
})

test('who is not signed in is told so before anything else', async () => {
  const app = await startApp(await scenario())
  const { status, body } = await app.ask('GET /api/session/mine')
  expect([status, body.error.code]).toEqual([401, 'signed_out'])
})

test('a body over 256 kB is refused, and so is one that does not say how large it is', async () => {
  const app = await startApp(await scenario())
  const large = JSON.stringify({ ...credentials, password: 'x'.repeat(300_000) })
  const whole = await app.ask('POST /api/session', { body: large })
  expect([whole.status, whole.body.error.code]).toEqual([413, 'too_large'])
  const body = new Blob([JSON.stringify(credentials)]).stream()
  const headers = { Origin: app.address, 'Content-Type': 'application/json' }
  const sent = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  const inPieces = await fetch(`${app.address}/api/session`, sent)
  expect([inPieces.status, (await inPieces.json()).error.code]).toEqual([413, 'too_large'])
})

test.each(['', '{', '[]', '"text"', 'null', '{"username":{"$gt":""},"password":1}'])(
  'a body that does not do is refused and not tried: %s',
  async (body) => {
    const app = await startApp(await scenario())
    const answer = await app.ask('POST /api/session', { body, headers: { 'Content-Type': 'application/json' } })
    expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid'])
  },
)

test('an id that is none is refused with a text for the field', async () => {
  const app = await startApp(await scenario())
  for (const id of ['0', '-1', '1.5', 'abc', '99999999999']) {
    const { status, body } = await app.ask(`DELETE /api/session/${id}`, { as: 'anna' })
    expect([status, Object.keys(body.error.details)]).toEqual([400, ['id']])
  }
})

test('a fault is logged with the id that the client is told, and tells nothing else', async () => {
  const s = await scenario()
  const app = await startApp(s)
  await app.ask('GET /api/session', { as: 'anna' })
  vi.spyOn(s.db, 'write').mockRejectedValue(new Error('hemligt lösenord i klartext'))
  const { status, body } = await app.ask('DELETE /api/session', { as: 'anna' })
  expect([status, body.error.code]).toEqual([500, 'internal'])
  expect(JSON.stringify(body)).not.toContain('hemligt')
})

test('health answers always; ready says what is wrong when the database cannot be written', async () => {
  const s = await scenario()
  const app = await startApp(s)
  expect((await app.ask('GET /api/health')).body).toEqual({ ok: true })
  expect((await app.ask('GET /api/ready')).body).toEqual({ ok: true })
  vi.spyOn(s.db, 'check').mockRejectedValue(new Error('disk full'))
  const { status, body } = await app.ask('GET /api/ready')
  expect([status, body.error.details]).toEqual([503, { database: 'databasen svarar inte eller är inte migrerad' }])
  expect((await app.ask('GET /api/health')).status).toBe(200)
})

test('a standby that is away leaves the process ready, and is said', async () => {
  const s = await scenario()
  let isAway = true
  Object.assign(s.db, { standby: { isAway: () => isAway, whenChanged: () => {} } })
  const app = await startApp(s)
  const reasons = { standby: 'reserven svarar inte, listorna läses ur databasen själv' }
  expect(await app.ask('GET /api/ready')).toMatchObject({ status: 200, body: { ok: true, reasons } })
  isAway = false
  expect((await app.ask('GET /api/ready')).body).toEqual({ ok: true })
})

test('the document describes every route with its right and its input', async () => {
  const app = await startApp(await scenario())
  const { status, body } = await app.ask('GET /api/openapi.json', { as: 'anna' })
  expect(status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
  const signIn = body.paths['/api/session'].post
  expect(signIn['x-right']).toBe('anyone')
  expect(signIn.requestBody.content['application/json'].schema.required).toEqual(['username', 'password'])
  expect((await app.ask('GET /api/openapi.json')).status).toBe(401)
})
