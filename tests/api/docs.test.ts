import { describe, expect, test } from 'vitest'
import { docsPage } from '@/lib/api/docs/docs-page'
import { type ApiDocument, sampleOf } from '@/lib/api/docs/document'
import { startApp } from '../support/app'
import { scenario } from '../support/scenario'

describe('the page of the API', () => {
  test('shows every route, its right and a form to try it', async () => {
    const app = await startApp(await scenario())
    const { body: document } = await app.ask('GET /api/openapi.json', { as: 'anna' })
    const { body: html, headers } = await app.ask('GET /api/docs', { as: 'anna' })
    const forms = String(html).matchAll(/data-method="(\w+)" data-path="([^"]+)"/g)
    const shown = [...forms].map(([, method, path]) => `${method} ${path}`)
    const described = Object.entries((document as ApiDocument).paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(shown.sort()).toEqual(described.sort())
    expect(html).toContain('{{uuid}}')
    expect(headers.get('content-security-policy')).toContain(`script-src 'self'`)
  })

  test('tells of the headers that are no field of a route', async () => {
    const app = await startApp(await scenario())
    const { body: document } = await app.ask('GET /api/openapi.json', { as: 'anna' })
    const { body: html } = await app.ask('GET /api/docs', { as: 'anna' })
    for (const header of ['X-Ringko-Client', 'X-Ringko-Screen']) {
      expect((document as ApiDocument).info?.description).toContain(header)
      expect(html).toContain(header)
    }
  })

  test('loads nothing from elsewhere', async () => {
    const app = await startApp(await scenario())
    const { body: html } = await app.ask('GET /api/docs', { as: 'anna' })
    expect(html).not.toMatch(/https?:\/\//)
    const script = await app.ask('GET /api/docs.js', { as: 'anna' })
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/)
  })

  test('is for who is signed in', async () => {
    const app = await startApp(await scenario())
    expect((await app.ask('GET /api/docs')).status).toBe(401)
  })

  test('shows markup in a text as text', () => {
    const get = { summary: '<script>alert(1)</script>', tags: ['"><img src=x>'] }
    const html = docsPage({ paths: { '/api/x': { get } } })
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toContain('<img')
  })
})

test('a body to start from has every field that is needed, with a value of its kind', () => {
  const schema = {
    required: ['id', 'outcome', 'next', 'at', 'list', 'count'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      outcome: { enum: ['no', 'busy'] },
      next: { type: 'boolean' },
      at: { type: ['string', 'null'], format: 'date-time' },
      list: { type: 'array' },
      count: { type: 'integer', default: 20 },
      note: { type: 'string' },
    },
  }
  expect(sampleOf(schema)).toEqual({
    id: '{{uuid}}',
    outcome: 'no',
    next: false,
    at: '2026-11-24T09:00:00.000Z',
    list: [],
    count: 20,
  })
})
