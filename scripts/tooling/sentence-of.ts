import { isAppError } from '@/lib/errors'
import { postgresSentence } from '@/scripts/tooling/postgres-sentence'

/** What a command says when it fails: the refusal's own words, or what happened. */
export function sentenceOf(error: unknown, whatFailed: string): string {
  if (isAppError(error)) return Object.values(error.details ?? {}).join('\n') || error.message
  const message = error instanceof Error ? error.message : String(error)
  if (message.startsWith('Another process')) {
    return 'Servern är igång på samma databas (eller ett annat kommando arbetar i den). Stoppa servern först och kör sedan kommandot igen.'
  }
  return `${whatFailed}: ${postgresSentence(error) ?? fileSentence(error) ?? message}`
}

/** What the system's and SQLite's codes mean to whoever typed a command. */
function fileSentence(error: unknown): string | null {
  const { code, path } = (error ?? {}) as {
    code?: unknown
    path?: unknown
  }
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL)$/.test(String(code))) return 'disken är full'
  if (/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(String(code)))
    return `den som kör kommandot får inte läsa eller skriva ${path ?? 'databasens filer'}`
  return null
}
