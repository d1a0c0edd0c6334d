'use client'
import type { ReactNode } from 'react'
import { UiWordsProvider } from '@/components/ui/ui-words'
import type { Locale } from './locale'
import { LocaleContext, MessagesContext } from './messages-context'
import type { Messages } from './sv'

export interface GivenMessagesProps {
  locale: Locale
  messages: Messages
  children: ReactNode
}

export function GivenMessages({ locale, messages, children }: GivenMessagesProps) {
  return (
    <LocaleContext value={locale}>
      <MessagesContext value={messages}>
        <UiWordsProvider words={messages.common}>{children}</UiWordsProvider>
      </MessagesContext>
    </LocaleContext>
  )
}
