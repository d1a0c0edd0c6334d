'use client'
import { importsEn } from '@/components/messages/imports-en'
import { type ImportWords, importsSv } from '@/components/messages/imports-sv'
import { useWords } from '@/components/messages/use-words'

export function useImportWords(): ImportWords {
  return useWords({ sv: importsSv, en: importsEn })
}
