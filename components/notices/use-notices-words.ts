'use client'
import { noticesEn } from '@/components/messages/notices-en'
import { type NoticesWords, noticesSv } from '@/components/messages/notices-sv'
import { useWords } from '@/components/messages/use-words'

export function useNoticesWords(): NoticesWords {
  return useWords({ sv: noticesSv, en: noticesEn })
}
