import { posix } from 'node:path'
import ts from 'typescript'

export type Import = {
  readonly from: string
  /** A path in the project without its ending (`lib/queue/rules`), or what was written for a package (`next/link`). */
  readonly to: string
  readonly isLocal: boolean
  /** Gone when it runs: it ties no modules together. */
  readonly isType: boolean
}

type Found = { readonly specifier: string; readonly isType: boolean }

export function importsOf(file: { path: string; ast: ts.SourceFile; known: ReadonlySet<string> }): Import[] {
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    const one = readImport(node)
    if (one) found.push(one)
    ts.forEachChild(node, visit)
  }
  visit(file.ast)
  return found.map(({ specifier, isType }) => ({ from: file.path, isType, ...resolve(specifier, file) }))
}

function readImport(node: ts.Node): Found | null {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, isTypeImport(node.importClause))
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, true)
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return named(node.arguments[0], false)
  return null
}

function named(node: ts.Node | undefined, isType: boolean): Found | null {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, isType } : null
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const names = clause.namedBindings
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly)
}

function resolve(
  specifier: string,
  file: { path: string; known: ReadonlySet<string> },
): Pick<Import, 'to' | 'isLocal'> {
  const isLocal = specifier.startsWith('@/') || specifier.startsWith('.')
  if (!isLocal) return { to: specifier, isLocal }
  const path = specifier.startsWith('@/') ? specifier.slice(2) : posix.join(posix.dirname(file.path), specifier)
  const bare = withoutEnding(path)
  return { to: file.known.has(`${bare}/index.ts`) ? `${bare}/index` : bare, isLocal }
}

export function withoutEnding(path: string): string {
  return path.replace(/\.(d\.ts|tsx?|mjs|js)$/, '')
}
