import { request } from 'node:http'
import { expect, test } from 'vitest'
import { type App, startApp } from '../support/app'
import { scenario } from '../support/scenario'

const foreign = [
  ['a foreign origin', { Origin: 'https://elak.example' }],
  ['a null origin', { Origin: 'null' }],
  ['a foreign origin that knows our header', { Origin: 'https://elak.example', 'X-Ringko-Client': 'x' }],
  ['a cross-site request without an origin', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a request from a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }],
  ['neither origin nor name', {}],
] as const

test.each(foreign)('%s changes nothing, cookie or not', async (_what, headers) => {
  const app = await startApp(await scenario())
  const answer = await raw(app, 'DELETE', '/api/session', { ...headers, Cookie: await app.cookieOf('anna') })
  expect(answer.status).toBe(403)
  expect(JSON.parse(answer.text).error.code).toBe('forbidden')
  expect((await app.ask('GET /api/session', { as: 'anna' })).status).toBe(200)
})

test('a program without an origin gets in by saying its name', async () => {
  const app = await startApp(await scenario())
  const headers = { 'X-Ringko-Client': 'load-driver', Cookie: await app.cookieOf('anna') }
  expect((await raw(app, 'DELETE', '/api/session', headers)).status).toBe(204)
})

test('a form on a foreign page cannot send a command as text', async () => {
  const app = await startApp(await scenario())
  const headers = { 'Content-Type': 'text/plain' }
  const { status, body } = await app.ask('POST /api/session', { body: '{"username":"a","password":"b"}', headers })
  expect([status, body.error.code]).toEqual([400, 'invalid'])
})

test('every answer forbids sniffing and framing, and answers of the API are kept nowhere', async () => {
  const app = await startApp(await scenario())
  for (const path of ['/api/health', '/api/session', '/api/finns-inte', '/']) {
    const { headers } = await fetch(`${app.address}${path}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    if (path !== '/') expect(headers.get('cache-control')).toBe('no-store')
  }
})

interface Answer {
  status: number | undefined
  text: string
}

/** Without the headers that fetch adds by itself. */
function raw(app: App, method: string, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.address}${path}`, { method, headers }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode, text }))
    })
    sent.on('error', reject).end()
  })
}
