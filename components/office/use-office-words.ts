'use client'
import { officeEn } from '@/components/messages/office-en'
import { type OfficeWords, officeSv } from '@/components/messages/office-sv'
import { useWords } from '@/components/messages/use-words'

export function useOfficeWords(): OfficeWords {
  return useWords({ sv: officeSv, en: officeEn })
}
