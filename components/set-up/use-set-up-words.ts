'use client'
import { setUpEn } from '@/components/messages/set-up-en'
import { type SetUpWords, setUpSv } from '@/components/messages/set-up-sv'
import { useWords } from '@/components/messages/use-words'

export function useSetUpWords(): SetUpWords {
  return useWords({ sv: setUpSv, en: setUpEn })
}
