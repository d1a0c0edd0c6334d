'use client'
import { createContext, type ReactNode, useContext } from 'react'
import { UiWordsProvider } from '@/components/ui/ui-words'
import type { Locale } from './locale'
import { messagesFor } from './messages-for'
import type { Messages } from './sv'

export interface MessagesProviderProps {
  locale: Locale
  children: ReactNode
}

export function MessagesProvider({ locale, children }: MessagesProviderProps) {
  return (
    <LocaleContext value={locale}>
      <UiWordsProvider words={messagesFor(locale).common}>{children}</UiWordsProvider>
    </LocaleContext>
  )
}

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

export function useMessages(): Messages {
  return messagesFor(useLocale())
}

const LocaleContext = createContext<Locale>('sv')
