'use client'
import { promisesEn } from '@/components/messages/promises-en'
import { type PromisesWords, promisesSv } from '@/components/messages/promises-sv'
import { useWords } from '@/components/messages/use-words'

export function usePromisesWords(): PromisesWords {
  return useWords({ sv: promisesSv, en: promisesEn })
}
