'use client'
import { reportsEn } from '@/components/messages/reports-en'
import { type ReportWords, reportsSv } from '@/components/messages/reports-sv'
import { useWords } from '@/components/messages/use-words'

export function useReportWords(): ReportWords {
  return useWords({ sv: reportsSv, en: reportsEn })
}
