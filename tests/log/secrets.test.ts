import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { type Floor, startFloor } from '../support/fault-floor'
import { headersOf } from '../support/request-headers'
import { runRaw } from '../support/run-raw'

/** What nobody may find in a log, each in a form that is looked for as it is. */
const SECRET = {
  password: 'Lösen-Ordet-7731',
  username: 'marker.maja',
  phone: '0707711223',
  international: '+46707711223',
  firstName: 'Markerida',
  lastName: 'Hemligsson',
  email: 'markerida@hemligsson.example',
  note: 'Ringde sjukhuset om Markeridas rygg',
  search: 'Hemligbolaget',
  sms: 'link-token-4711-abcdefghijklmnopqrstuvwx',
}
const PORT_IN_PATH = `/api/companies/${SECRET.phone}`

async function goThrough(floor: Floor): Promise<void> {
  const signIn = { username: SECRET.username, password: SECRET.password }
  expect((await floor.ask(1, 'POST /api/session', signIn)).status).toBe(401)
  expect((await floor.ask(1, 'POST /api/session', { ...signIn, extra: SECRET.note })).status).toBe(400)
  const welcome = { token: SECRET.sms, password: SECRET.password }
  expect((await floor.ask(1, 'POST /api/welcome', welcome)).status).toBeGreaterThanOrEqual(400)
  const search = `GET /api/companies/search?q=${encodeURIComponent(SECRET.search)}`
  expect((await floor.ask(1, search)).status).toBe(200)
  expect((await floor.ask(1, `GET /api/companies/search?q=${SECRET.phone}&${SECRET.email}`)).status).toBe(400)
  expect((await floor.ask(1, `GET ${PORT_IN_PATH}?name=${SECRET.lastName}`)).status).toBeGreaterThanOrEqual(400)
  expect((await floor.ask(1, `GET /${SECRET.lastName}/${SECRET.phone}`)).status).toBe(404)
  expect((await floor.ask(1, `GET /api/${SECRET.firstName}`)).status).toBe(404)
  expect((await floor.ask(99, `GET /api/desk?q=${SECRET.email}`)).status).toBe(401)
  const broken = { method: 'POST', headers: { ...headersOf(floor.tokens[0]), 'Content-Type': 'application/json' } }
  const halfJson = `{"note": "${SECRET.note}`
  expect((await fetch(`${floor.server.address}/api/desk/note`, { ...broken, body: halfJson })).status).toBe(400)

  const { card } = (await floor.ask(1, 'POST /api/desk/next', { campaignId: floor.campaignId })).body
  const { id: organizationId } = card.organization
  const { firstName, lastName, email, note } = SECRET
  const person = { commandId: randomUUID(), firstName, lastName, email, mobile: SECRET.phone }
  expect((await floor.ask(1, `POST /api/companies/${organizationId}/contacts`, person)).status).toBe(200)
  const written = { commandId: randomUUID(), organizationId, note }
  expect((await floor.ask(1, 'POST /api/desk/note', written)).status).toBe(200)
  const outcome = { commandId: randomUUID(), holdToken: card.holdToken, outcome: 'no_answer', next: true, note }
  expect((await floor.ask(1, 'POST /api/desk/outcome', outcome)).status).toBe(200)
  expect((await floor.ask(1, 'POST /api/desk/outcome', { ...outcome, commandId: randomUUID() })).status).toBe(409)
}

/** As when a table is damaged: the query fails with every value it was given. */
async function failThrough(floor: Floor): Promise<void> {
  await runRaw(floor, 'alter table activity rename to gone')
  const written = { commandId: randomUUID(), organizationId: 1, note: SECRET.note }
  expect((await floor.ask(1, 'POST /api/desk/note', written)).status).toBe(500)
}

test('nothing of people stands in the log of a whole day, refused and failing requests included', async () => {
  const floor = await startFloor({ companies: 20, callers: 2, settings: { LOG_LEVEL: 'debug' } })
  await goThrough(floor)
  await failThrough(floor)
  const last = `GET /api/companies/1?${SECRET.lastName}`
  await floor.ask(2, last)
  await vi.waitFor(() => expect(floor.server.said()).toContain('"userId":2'))
  const log = floor.server.said()
  for (const [kind, secret] of Object.entries(SECRET)) expect([kind, log.includes(secret)]).toEqual([kind, false])
  for (const token of floor.tokens) expect(log).not.toContain(token)
  expect(log).toContain('"route":"/api/desk/note"')
  expect(log).toContain('"msg":"request failed"')
})
