'use client'
import { createContext, useContext } from 'react'
import type { Locale } from './locale'
import { type Messages, sv } from './sv'

export const LocaleContext = createContext<Locale>('sv')
export const MessagesContext = createContext<Messages>(sv)

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

export function useMessages(): Messages {
  return useContext(MessagesContext)
}
