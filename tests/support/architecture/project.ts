import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { type Import, importsOf } from './imports'

export type Source = { readonly path: string; readonly text: string; readonly ast: ts.SourceFile }
export type Project = { readonly sources: readonly Source[]; readonly imports: readonly Import[] }

const FILES = '{app,components,lib,db,scripts,bench,tests}/**/*.{ts,tsx,mjs}'
const ROOT_FILES = '*.{ts,mjs}'

/** Everything written by hand that runs; generated declarations are left out. */
export function readProject(): Project {
  const paths = globSync([FILES, ROOT_FILES]).filter((path) => !path.endsWith('next-env.d.ts'))
  return projectOf(Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(path, 'utf8')])))
}

/** A project of file texts: how a rule is shown to notice what it forbids. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text, ast: parse(path, text) }))
  const known = new Set(sources.map((source) => source.path))
  return { sources, imports: sources.flatMap((source) => importsOf({ ...source, known })) }
}

/** All nodes of one file that a test holds for, as `path:line`. */
export function placesOf(source: Source, isMeant: (node: ts.Node) => boolean): string[] {
  const places: string[] = []
  const visit = (node: ts.Node): void => {
    if (isMeant(node)) places.push(placeOf(source, node))
    ts.forEachChild(node, visit)
  }
  visit(source.ast)
  return places
}

function placeOf({ path, ast }: Source, node: ts.Node): string {
  return `${path}:${ast.getLineAndCharacterOfPosition(node.getStart(ast)).line + 1}`
}

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
}
