import { isAppError } from '@/lib/errors'
import { fileSentence } from '@/scripts/tooling/file-sentence'
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
