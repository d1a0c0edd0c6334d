import ts from 'typescript'
import { type Project, placesOf } from '../project'
import type { Rule } from '../rule'

const DRIVERS = /^(drizzle-orm|drizzle-kit|better-sqlite3|pg)(\/|$)/
const HONO = /^(hono|@hono\/[\w-]+|@scalar\/[\w-]+)(\/|$)/
const OPENERS = /^(server|scripts\/.+|bench\/.+|db\/.+|tests\/(support|engine|db)\/.+)\.(ts|mjs)$/
const NAVIGATION = /^next\/(link|navigation|dynamic)$/

/** Rules 2 and 3 of the architecture: which package, and which act, belongs to which room. */
export const packageRules: readonly Rule[] = [
  {
    sentence: 'only db imports drizzle or a database driver',
    breaks: (project) => wrong(project, { of: DRIVERS, in: /^(app|components|lib|scripts)\/|^server\.ts$/ }),
    broken: { 'lib/queue/claim-next-card.ts': `import { eq } from 'drizzle-orm'` },
  },
  {
    sentence: 'only the server, scripts, benchmarks, test support and the tests of the engine open a database',
    breaks: (project) =>
      project.imports
        .filter((one) => /^db\/open-/.test(one.to) && !one.isType && !OPENERS.test(one.from))
        .map((one) => `${one.from} -> ${one.to}`),
    broken: { 'lib/queue/claim-next-card.ts': `import { openSqlite } from '@/db/open-sqlite'` },
  },
  {
    sentence: 'only pages, loaders and the session loader import next; components may use its links and its router',
    breaks: (project) => [
      ...wrong(project, {
        of: /^next(\/|$)/,
        in: /^db\/|^lib\/(?!(.+\/)?(loaders|load-[\w-]+)\.ts|auth\/session)/,
      }),
      ...wrong(project, { of: /^next(\/|$)/, in: /^components\//, but: NAVIGATION }),
    ],
    broken: { 'lib/queue/claim-next-card.ts': `import { cookies } from 'next/headers'` },
  },
  {
    sentence: 'only lib/api and the server import hono',
    breaks: (project) => wrong(project, { of: HONO, in: /^(app|components|db)\/|^lib\/(?!api\/)/ }),
    broken: { 'lib/queue/claim-next-card.ts': `import { Hono } from 'hono'` },
  },
  {
    sentence: 'server-only stands in loaders and the session loader alone, because it throws outside Next',
    breaks: (project) =>
      wrong(project, {
        of: /^server-only$/,
        in: /^(db|components)\/|^server\.ts$|^lib\/(?!(.+\/)?(loaders|load-[\w-]+)\.ts|auth\/session)/,
      }),
    broken: { 'lib/queue/claim-next-card.ts': `import 'server-only'` },
  },
  {
    sentence: 'only lib/metrics imports prom-client: others tell it what happened',
    breaks: (project) =>
      wrong(project, { of: /^prom-client$/, in: /^(app|components|db|scripts)\/|^lib\/(?!metrics\/)/ }),
    broken: { 'lib/queue/claim-next-card.ts': `import { Counter } from 'prom-client'` },
  },
  {
    sentence: 'only lib/realtime/publish.ts tells facts to sockets',
    breaks: (project) =>
      within(project, /^(lib\/(?!realtime\/publish\.ts)|db\/|server\.ts)/).flatMap((source) =>
        placesOf(source, isEmit),
      ),
    broken: { 'lib/queue/claim-next-card.ts': `io.to('floor').emit('card:locked', {})` },
  },
  {
    sentence: 'only lib/clock.ts asks what time it is',
    breaks: (project) =>
      within(project, /^(lib\/(?!clock\.ts)|db\/)/).flatMap((source) => placesOf(source, isClockRead)),
    broken: { 'lib/queue/rules.ts': `export const isLate = (at: number) => at < Date.now()` },
  },
]

function wrong(project: Project, rule: { of: RegExp; in: RegExp; but?: RegExp }): string[] {
  return project.imports
    .filter((one) => !one.isLocal && rule.of.test(one.to) && rule.in.test(one.from) && !rule.but?.test(one.to))
    .map((one) => `${one.from} -> ${one.to}`)
}

function within(project: Project, paths: RegExp): Project['sources'] {
  return project.sources.filter((source) => paths.test(source.path))
}

function isEmit(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'emit'
  )
}

function isClockRead(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  if (!ts.isCallExpression(node)) return false
  return ['Date', 'Date.now', 'Temporal.Now.instant'].includes(node.expression.getText())
}
