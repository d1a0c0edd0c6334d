import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type App, startApp } from '../support/app'
import { type Scenario, scenario } from '../support/scenario'

const MARKUP = '<img src=x onerror="alert(1)"></textarea><script>alert(1)</script>'

async function start(): Promise<{ s: Scenario; app: App; id: number }> {
  const s = await scenario({ users: { anna: 'caller', eva: 'supervisor' }, companies: { Alfa: {} } })
  return { s, app: await startApp(s), id: s.companyId('Alfa') }
}

const setUrl = (app: App, id: number, url: string) =>
  app.ask(`PATCH /api/companies/${id}`, { as: 'eva', body: { commandId: randomUUID(), version: 1, url } })

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)//http://',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'http:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'http://[',
])('a link that would run or open something else is refused: %s', async (url) => {
  const { app, id } = await start()
  const { status, body } = await setUrl(app, id, url)
  expect([status, Object.keys(body.error.details)]).toEqual([400, ['url']])
})

test.each(['https://alfa.example/om?x=1', 'http://alfa.example', 'www.alfa.example', 'alfa.example/kontakt', ''])(
  'a web address as people write it is kept: %s',
  async (url) => {
    const { app, id } = await start()
    expect((await setUrl(app, id, url)).status).toBe(200)
    const { body } = await app.ask(`GET /api/companies/${id}`, { as: 'anna' })
    expect(body.organization.url).toBe(url || null)
  },
)

test('markup in a note is text: it comes back as it was written, as JSON and never as a page', async () => {
  const { app, id } = await start()
  const body = { commandId: randomUUID(), organizationId: id, note: MARKUP }
  expect((await app.ask('POST /api/desk/note', { as: 'anna', body })).status).toBe(200)
  const answer = await app.ask(`GET /api/companies/${id}/activities`, { as: 'anna' })
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  expect(answer.body.activities[0].body).toBe(MARKUP)
})

test('broken characters are taken out of what is written, and the rest is kept', async () => {
  const { app, id } = await start()
  const note = { commandId: randomUUID(), organizationId: id, note: 'Ring\u0000 Åsa\ud83d på 😀 \udc00måndag' }
  expect((await app.ask('POST /api/desk/note', { as: 'anna', body: note })).status).toBe(200)
  const { body } = await app.ask(`GET /api/companies/${id}/activities`, { as: 'anna' })
  expect(body.activities[0].body).toBe('Ring Åsa på 😀 måndag')
  const person = { commandId: randomUUID(), firstName: 'Å\u0000sa', lastName: '\ud800Ek' }
  expect((await app.ask(`POST /api/companies/${id}/contacts`, { as: 'anna', body: person })).status).toBe(200)
  expect((await app.ask(`GET /api/companies/${id}`, { as: 'anna' })).body.contacts).toMatchObject([
    { firstName: 'Åsa', lastName: 'Ek' },
  ])
  const empty = await app.ask('POST /api/desk/note', { as: 'anna', body: { ...note, note: '\u0000 \ud800' } })
  expect([empty.status, Object.keys(empty.body.error.details)]).toEqual([400, ['note']])
})

test('a body of a hundred thousand levels is refused', async () => {
  const { app } = await start()
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const answer = await app.ask('POST /api/desk/note', {
    as: 'anna',
    body: deep,
    headers: { 'Content-Type': 'application/json' },
  })
  expect(answer.status).toBe(400)
})

test('a search for quotes, wildcards and SQL finds nothing and breaks nothing', async () => {
  const { app } = await start()
  for (const q of ['"alfa" OR 1=1', "'; drop table user; --", 'alfa* NEAR(x)', '%%__', '^*:"', 'AND OR NOT']) {
    const { status, body } = await app.ask(`GET /api/companies/search?q=${encodeURIComponent(q)}`, { as: 'anna' })
    expect([q, status, Array.isArray(body.companies)]).toEqual([q, 200, true])
  }
})

test('a field that is not asked for is refused, so nobody writes past what the route is for', async () => {
  const { app, id } = await start()
  const body = { commandId: randomUUID(), organizationId: id, note: 'hej', createdById: 1, private: false }
  const answer = await app.ask('POST /api/desk/note', { as: 'anna', body })
  expect([answer.status, answer.body.error.details]).toEqual([400, { '.': 'Okänt fält: createdById, private.' }])
})
