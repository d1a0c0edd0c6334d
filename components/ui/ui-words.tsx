'use client'
import { createContext, type ReactNode, useContext } from 'react'

/** The few words that the kit itself needs; the product gives them in its own language. */
export interface UiWords {
  close: string
  cancel: string
  /** The keys of a list: what the group is called, and what each does. */
  inList: string
  nextRow: string
  previousRow: string
  nextPage: string
  previousPage: string
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

const UiWordsContext = createContext<UiWords>({
  close: 'Stäng',
  cancel: 'Avbryt',
  inList: 'I listan',
  nextRow: 'Nästa rad',
  previousRow: 'Föregående rad',
  nextPage: 'Nästa sida',
  previousPage: 'Föregående sida',
})
