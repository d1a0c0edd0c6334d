'use client'
import { tuningEn } from '@/components/messages/tuning-en'
import { type TuningWords, tuningSv } from '@/components/messages/tuning-sv'
import { useWords } from '@/components/messages/use-words'

export function useTuningWords(): TuningWords {
  return useWords({ sv: tuningSv, en: tuningEn })
}
