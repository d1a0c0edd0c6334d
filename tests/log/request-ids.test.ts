import { expect, test, vi } from 'vitest'
import { startFloor } from '../support/fault-floor'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
const GIVEN = '7f3a9c01e2b84d55a0c1d2e3f4a5b6c7'

interface Line {
  msg: string
  requestId?: string
  route?: string
  status?: number
  level: number
}
const linesOf = (said: string): Line[] =>
  said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

async function startLogging(settings: Record<string, string> = {}) {
  const floor = await startFloor({ companies: 5, callers: 1, settings: { LOG_LEVEL: 'debug', ...settings } })
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${floor.server.address}${path}`, { headers: { ...headers } })
  const lineOf = (requestId: string | null) =>
    vi.waitFor(() => {
      const found = linesOf(floor.server.said()).find((line) => line.requestId === requestId)
      if (!found) throw new Error(`no line of ${requestId}`)
      return found
    })
  return { floor, get, lineOf }
}

test('every answer carries an id, which stands in its line with the pattern of the address and the status', async () => {
  const { get, lineOf } = await startLogging()
  const refused = await get('/api/companies/1?q=text')
  const id = refused.headers.get('x-request-id')
  expect(id).toMatch(ID)
  expect((await refused.json()).error.requestId).toBe(id)
  expect(await lineOf(id)).toMatchObject({ msg: 'refused', level: 30, route: '/api/companies/:id', status: 401 })
  const fine = await get('/api/health')
  const line = await lineOf(fine.headers.get('x-request-id'))
  expect(line).toMatchObject({ msg: 'answered', level: 20, method: 'GET', route: '/api/health', status: 200 })
  expect(line).toHaveProperty('ms', expect.any(Number))
  const unknown = await get('/api/what/ever')
  expect(await lineOf(unknown.headers.get('x-request-id'))).toMatchObject({ route: '/api/*', status: 401 })
})

test('who asks directly cannot choose the id', async () => {
  const { get } = await startLogging()
  const { headers } = await get('/api/health', { 'X-Request-Id': GIVEN })
  expect(headers.get('x-request-id')).toMatch(ID)
})

test('behind a proxy its id is taken over, when it is short and harmless', async () => {
  const { get, lineOf } = await startLogging({ PUBLIC_ORIGIN: 'https://ringko.example.se' })
  const taken = await get('/api/health', { 'X-Request-Id': GIVEN })
  expect(taken.headers.get('x-request-id')).toBe(GIVEN)
  expect(await lineOf(GIVEN)).toMatchObject({ status: 200 })
  for (const odd of ['0701234567', 'a b c d e f', '"}{"level":60', `a${'b'.repeat(64)}`, 'anna@firman.example']) {
    expect((await get('/api/health', { 'X-Request-Id': odd })).headers.get('x-request-id')).toMatch(ID)
  }
})
