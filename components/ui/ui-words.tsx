'use client'
import { createContext, type ReactNode, useContext } from 'react'

/** The few words that the kit itself needs; the product gives them in its own language. */
export interface UiWords {
  close: string
  cancel: string
}

export interface UiWordsProviderProps {
  words: UiWords
  children: ReactNode
}

export function UiWordsProvider({ words, children }: UiWordsProviderProps) {
  return <UiWordsContext value={words}>{children}</UiWordsContext>
}

export function useUiWords(): UiWords {
  return useContext(UiWordsContext)
}

const UiWordsContext = createContext<UiWords>({ close: 'Stäng', cancel: 'Avbryt' })
