'use client'
import { qualityEn } from '@/components/messages/quality-en'
import { type QualityWords, qualitySv } from '@/components/messages/quality-sv'
import { useWords } from '@/components/messages/use-words'

export function useQualityWords(): QualityWords {
  return useWords({ sv: qualitySv, en: qualityEn })
}
