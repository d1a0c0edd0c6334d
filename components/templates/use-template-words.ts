'use client'
import { templatesEn } from '@/components/messages/templates-en'
import { type TemplateWords, templatesSv } from '@/components/messages/templates-sv'
import { useWords } from '@/components/messages/use-words'

export function useTemplateWords(): TemplateWords {
  return useWords({ sv: templatesSv, en: templatesEn })
}
