import { type Import, withoutEnding } from '../imports'
import type { Project } from '../project'
import { reachOf } from '../reach'
import type { Rule } from '../rule'

const PURE_PACKAGES = /^(date-fns|@date-fns\/tz)(\/|$)/
const SERVER_ONLY = /^(node:|server-only$|next\/(headers|server|cache)$|pino|better-sqlite3|drizzle-orm|pg$|@node-rs\/)/
const FOR_PAGES = /^(components\/|app\/|lib\/(.+\/)?(loaders|load-[\w-]+|types)$|lib\/auth\/session)/
const QUERIES_OR_TYPES = /^db\/(queries\/|rows$)/

/** Rule 1 of the architecture: who may import whom, layer by layer. */
export const layerRules: readonly Rule[] = [
  {
    sentence: 'pages import components and loaders: never the database, never a verb',
    breaks: (project) =>
      wrong(project, /^app\//, (one) => one.to.startsWith('db/') || (!one.isType && !FOR_PAGES.test(one.to))),
    broken: { 'app/desk/page.tsx': `import { claimNextCard } from '@/lib/queue/claim-next-card'` },
  },
  {
    sentence: 'components load nothing that lives on the server, not even through a file they import',
    breaks: (project) =>
      componentsThatReach(
        project,
        (one) => /^(db\/|lib\/(runtime|context|log|env)$)/.test(one.to) || SERVER_ONLY.test(one.to),
      ),
    broken: {
      'components/desk/card.tsx': `import { endHold } from '@/lib/queue/rules'`,
      'lib/queue/rules.ts': `import { selectHold } from '@/db/queries/holds'`,
    },
  },
  {
    sentence: 'the component kit knows nothing of this product',
    breaks: (project) => wrong(project, /^components\/ui\//, (one) => !one.to.startsWith('components/ui/')),
    broken: { 'components/ui/button.tsx': `import type { Card } from '@/lib/queue/types'` },
  },
  {
    sentence: 'lib knows neither pages nor components',
    breaks: (project) => wrong(project, /^lib\//, (one) => /^(app|components)\//.test(one.to)),
    broken: { 'lib/queue/claim-next-card.ts': `import { sv } from '@/components/messages/sv'` },
  },
  {
    sentence: 'routes call verbs and leave the database to them',
    breaks: (project) => wrong(project, /^lib\/api\//, (one) => one.to.startsWith('db/') && !one.isType),
    broken: { 'lib/api/desk-routes.ts': `import { selectHold } from '@/db/queries/holds'` },
  },
  {
    sentence: 'verbs know no routes',
    breaks: (project) => wrong(project, /^lib\/(?!api\/)/, (one) => one.to.startsWith('lib/api/')),
    broken: { 'lib/queue/claim-next-card.ts': `import { session } from '@/lib/api/session'` },
  },
  {
    sentence: 'lib reads and writes through db/queries, and knows the rest of db by its types only',
    breaks: (project) =>
      wrong(project, /^lib\//, (one) => /^db\//.test(one.to) && !one.isType && !QUERIES_OR_TYPES.test(one.to)),
    broken: { 'lib/queue/claim-next-card.ts': `import { openSqlite } from '@/db/open-sqlite'` },
  },
  {
    sentence: 'rules reach no database, no clock, no input or output, and no package but date-fns',
    breaks: (project) =>
      rulesThatReach(project, (one) =>
        one.isLocal ? /^(db\/|lib\/(clock|runtime|context|log|env|api\/))/.test(one.to) : !PURE_PACKAGES.test(one.to),
      ),
    broken: { 'lib/queue/rules.ts': `import { systemClock } from '@/lib/clock'` },
  },
  {
    sentence: 'db knows lib by its types only, errors aside',
    breaks: (project) =>
      wrong(project, /^db\/(?!seed\/)/, (one) => one.to.startsWith('lib/') && !one.isType && one.to !== 'lib/errors'),
    broken: { 'db/queries/holds.ts': `import { isExpired } from '@/lib/queue/rules'` },
  },
  {
    sentence: 'db knows neither pages nor components',
    breaks: (project) => wrong(project, /^db\//, (one) => /^(app|components)\//.test(one.to)),
    broken: { 'db/queries/holds.ts': `import type { Card } from '@/components/desk/card'` },
  },
]

function wrong(project: Project, from: RegExp, isWrong: (one: Import) => boolean): string[] {
  return project.imports
    .filter((one) => from.test(one.from) && one.isLocal && !one.to.endsWith('.css') && isWrong(one))
    .map((one) => `${one.from} -> ${one.to}`)
}

function componentsThatReach(project: Project, isWrong: (one: Import) => boolean): string[] {
  return reaching(project, /^components\//, isWrong)
}

function rulesThatReach(project: Project, isWrong: (one: Import) => boolean): string[] {
  return reaching(project, /^lib\/(.+\/)?([\w-]+-)?rules\.ts$|^lib\/calendar\//, isWrong)
}

function reaching(project: Project, from: RegExp, isWrong: (one: Import) => boolean): string[] {
  return project.sources
    .filter((source) => from.test(source.path))
    .flatMap((source) =>
      reachOf(project, source.path)
        .filter(isWrong)
        .map((one) => `${withoutEnding(source.path)} -> ${withoutEnding(one.from)} -> ${one.to}`),
    )
}
