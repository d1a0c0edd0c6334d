'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { GivenMessages } from './given-messages'
import type { Locale } from './locale'
import { sv } from './sv'

export interface MessagesProviderProps {
  locale: Locale
  children: ReactNode
}

/** A browser loads the words of one language: the English ones come when they are asked for. */
export function MessagesProvider({ locale, children }: MessagesProviderProps) {
  if (locale === 'en') return <EnglishMessages>{children}</EnglishMessages>
  return (
    <GivenMessages locale="sv" messages={sv}>
      {children}
    </GivenMessages>
  )
}

const EnglishMessages = dynamic(async () => (await import('./english-messages')).EnglishMessages)
