'use client'
import { useMessages } from '@/components/messages/messages-context'
import type { PreviewRow } from '@/lib/imports/preview-row'
import { useImportWords } from './use-import-words'

/** Why a row becomes what it becomes, a sentence each; what was left out of it stands with it. */
export function useReasons({ kind, changes, adds, company, because, ...row }: PreviewRow): string[] {
  const { desk } = useMessages()
  const faults = row.faults.map(desk.said.reason)
  const { preview: words, fields } = useImportWords()
  if (kind === 'wrong') return faults
  const first = because && company ? words.because[because](company.name) : words.whys[kind]
  if (kind !== 'updated') return [first, ...faults]
  const named = changes.map((field) => (fields[field] ?? field).toLowerCase())
  return [
    ...(named.length > 0 ? [words.changes(named.join(', '))] : []),
    ...(adds > 0 ? [words.adds(adds)] : []),
    ...faults,
  ]
}
