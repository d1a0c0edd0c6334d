'use client'
import { auditEn } from '@/components/messages/audit-en'
import { type AuditWords, auditSv } from '@/components/messages/audit-sv'
import { useWords } from '@/components/messages/use-words'

export function useAuditWords(): AuditWords {
  return useWords({ sv: auditSv, en: auditEn })
}
