'use client'
import { outboxEn } from '@/components/messages/outbox-en'
import { type OutboxWords, outboxSv } from '@/components/messages/outbox-sv'
import { useWords } from '@/components/messages/use-words'

export function useOutboxWords(): OutboxWords {
  return useWords({ sv: outboxSv, en: outboxEn })
}
