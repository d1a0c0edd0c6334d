import { describe, expect, test } from 'vitest'
import { createApi } from '@/lib/api/app'
import { createRecentSessions } from '@/lib/auth/recent-sessions'
import { type Right, rightOf } from '@/lib/auth/rights'
import type { Role } from '@/lib/auth/types'
import { readEnv } from '@/lib/env'
import { createLog } from '@/lib/log'
import { type Call, SAMPLES, type World } from '../support/route-samples'
import { scenario } from '../support/scenario'
import { ASKERS, worldOf } from '../support/world-of'

const FOR_ANYONE = ['GET /api/health', 'GET /api/ready', 'POST /api/session', 'POST /api/welcome', 'POST /api/set-up']
const cells = Object.keys(SAMPLES).flatMap((route) => ['anna', 'disa', 'eva', 'adam'].map((who) => ({ route, who })))

/** Every route that is served, with the right that its description names. */
async function routesOf() {
  const s = await scenario()
  const clock = { now: () => s.clock.now }
  const env = readEnv({ DATA_DIR: s.dataDir })
  const runtime = { db: s.db, env, clock, realClock: clock, publish: () => {} }
  const log = createLog('silent')
  const api = createApi({
    runtime,
    recentSessions: createRecentSessions(),
    log,
    setUpCode: null,
    stalledWork: () => [],
    isStopping: () => false,
  })
  const served = api.routes.filter((route) => route.method !== 'ALL')
  const { paths = {} } = api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } })
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => [`${method.toUpperCase()} ${path}`, route['x-right']] as const),
  )
  return {
    served: served.map((route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`),
    rights: new Map<string, Right | 'anyone'>(described),
  }
}

let described: Map<string, Right | 'anyone'> | undefined
async function rightOfRoute(route: string): Promise<Right> {
  described ??= (await routesOf()).rights
  return described.get(route) as Right
}

function ask({ app, who }: World, route: string, { path = '', query = '', body }: Call) {
  return app.ask(route.replace('{id}', path) + query, { as: who, body })
}

describe('every route', () => {
  test('that is served is described, and nothing else is', async () => {
    const { served, rights } = await routesOf()
    expect([...rights.keys()].sort()).toEqual([...new Set(served)].sort())
  })

  test('has a sample here or is for anyone', async () => {
    const { rights } = await routesOf()
    expect([...rights.keys()].sort()).toEqual([...Object.keys(SAMPLES), ...FOR_ANYONE].sort())
    const forAnyone = [...rights].filter(([, right]) => right === 'anyone').map(([route]) => route)
    expect(forAnyone.sort()).toEqual([...FOR_ANYONE].sort())
  })

  test('refuses who is not signed in, before it looks at anything else', async () => {
    const { app } = await worldOf('anna')
    for (const route of Object.keys(SAMPLES)) {
      const body = route.startsWith('GET') ? undefined : {}
      const { status, body: answer } = await app.ask(route.replace('{id}', '1'), { body })
      expect([route, status, answer.error.code]).toEqual([route, 401, 'signed_out'])
    }
  })
})

describe('who may do what, as the table of rights says', () => {
  test.each(cells)('$who: $route', async ({ route, who }) => {
    const right = rightOf(ASKERS[who] as Role, await rightOfRoute(route))
    const { mine, others } = SAMPLES[route] ?? {}
    const own = await worldOf(who)
    const answer = mine && (await ask(own, route, await mine(own)))
    if (right) expect([answer?.body?.error, answer?.status]).toEqual([undefined, expect.toBeOneOf([200, 204])])
    else expect([answer?.status, answer?.body.error.code]).toEqual([403, 'forbidden'])
    if (!others || !right) return
    const foreign = await worldOf(who)
    const refused = await ask(foreign, route, await others.call(foreign))
    expect(refused.status).toBe(right === true && !others.isAlwaysOwn ? 200 : others.refused)
  })
})
