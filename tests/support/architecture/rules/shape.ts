import ts from 'typescript'
import { type Project, placesOf, type Source } from '../project'
import type { Rule } from '../rule'

const CEILING = 200
const WITHOUT_CEILING = /^components\/messages\//
const BANNED = /^(utils?|helpers?|services?|managers?|misc|common|index)\.|-(utils?|helpers?|service|manager)\./
const IS_SERVERS = /^(lib|db)\/|^app\/(?!(.+\/)?(global-)?error\.tsx)/
const NEEDS_DEFAULT = /^app\/|^[\w-]+(\.config)?\.(ts|mjs)$/

/** The house style as far as a machine can see it. */
export const shapeRules: readonly Rule[] = [
  {
    sentence: `no file is longer than ${CEILING} lines, word lists aside`,
    breaks: (project) => pathsOf(project, (source) => !WITHOUT_CEILING.test(source.path) && linesOf(source) > CEILING),
    broken: { 'lib/queue/rules.ts': 'export {}\n'.repeat(CEILING + 1) },
  },
  {
    sentence:
      'files are named after the one thing they hold, in kebab-case; none is a utils, helpers, service, manager or index',
    breaks: (project) =>
      pathsOf(project, (source) => source.path !== 'db/tables/index.ts' && isBadlyNamed(source.path)),
    broken: { 'lib/queue/queue-service.ts': '' },
  },
  {
    sentence: 'no file only hands on what others export, the table list aside',
    breaks: (project) => pathsOf(project, (source) => source.path !== 'db/tables/index.ts' && isBarrel(source)),
    broken: { 'lib/queue/all.ts': `export * from './rules'\nexport * from './types'` },
  },
  {
    sentence: 'exports have names, except where Next or a tool insists on a default',
    breaks: (project) =>
      each(project, (source) => (NEEDS_DEFAULT.test(source.path) ? [] : placesOf(source, isDefaultExport))),
    broken: { 'lib/queue/rules.ts': 'export default function due() {}' },
  },
  {
    sentence: `'use client' stands in components alone, and on Next's error pages, which must have it`,
    breaks: (project) =>
      pathsOf(project, (source) => IS_SERVERS.test(source.path) && hasDirective(source, 'use client')),
    broken: { 'app/desk/page.tsx': `'use client'\n` },
  },
  {
    sentence: 'nothing is a server action: commands are routes',
    breaks: (project) => each(project, (source) => placesOf(source, (node) => isDirective(node, 'use server'))),
    broken: { 'lib/queue/claim-next-card.ts': `'use server'\n` },
  },
  {
    sentence: 'zod is imported whole as a namespace, which a bundler can cut; by name it costs the browser 91 kB',
    breaks: (project) => each(project, (source) => placesOf(source, isNamedZod)),
    broken: { 'lib/queue/schema.ts': `import { z } from 'zod'` },
  },
  {
    sentence: 'errors are known by their code, because one process holds several copies of their class',
    breaks: (project) =>
      each(project, (source) =>
        /^(app|components|lib|db)\//.test(source.path) ? placesOf(source, isAppErrorTest) : [],
      ),
    broken: { 'lib/api/errors.ts': 'if (error instanceof AppError) throw error' },
  },
]

function pathsOf(project: Project, isWrong: (source: Source) => boolean): string[] {
  return project.sources.filter(isWrong).map((source) => `${source.path} (${linesOf(source)} lines)`)
}

function each(project: Project, placesIn: (source: Source) => string[]): string[] {
  return project.sources.flatMap(placesIn)
}

function linesOf({ text }: Source): number {
  return text.replace(/\n$/, '').split('\n').length
}

function isBadlyNamed(path: string): boolean {
  const name = path.split('/').at(-1) ?? ''
  const isNextName = /^app\//.test(path)
  return BANNED.test(name) || (!isNextName && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(name))
}

function isBarrel({ ast, path }: Source): boolean {
  const statements = ast.statements.filter((statement) => !ts.isImportDeclaration(statement))
  const handsOn = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined
  return !path.startsWith('app/') && statements.length > 0 && statements.every(handsOn)
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return !node.isExportEquals
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)
  )
}

function isNamedZod(node: ts.Node): boolean {
  if (!ts.isImportDeclaration(node) || node.moduleSpecifier.getText().slice(1, -1) !== 'zod') return false
  const names = node.importClause?.namedBindings
  return !!names && ts.isNamedImports(names) && !node.importClause?.isTypeOnly
}

function isAppErrorTest(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword &&
    node.right.getText() === 'AppError'
  )
}

function hasDirective(source: Source, directive: string): boolean {
  return source.ast.statements.some((statement) => isDirective(statement, directive))
}

function isDirective(node: ts.Node, directive: string): boolean {
  return ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression) && node.expression.text === directive
}
