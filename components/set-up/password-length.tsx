'use client'
import { useSetUpWords } from './use-set-up-words'

export const SHORTEST = 10

/** The one rule, and how far it is. */
export function PasswordLength({ length }: { length: number }) {
  const { administrator: words } = useSetUpWords()
  if (length === 0) return words.passwordHint
  return length < SHORTEST ? words.strength(SHORTEST - length) : words.longEnough
}
