'use client'
import { useWords } from '@/components/messages/use-words'
import { usersEn } from '@/components/messages/users-en'
import { type UserWords, usersSv } from '@/components/messages/users-sv'

export function useUserWords(): UserWords {
  return useWords({ sv: usersSv, en: usersEn })
}
