'use client'
import { useMemo } from 'react'
import { useLocale } from '@/components/messages/messages-context'
import { useDeskWords } from '../shared/desk-context'
import { type Times, timesFor } from './times'

export function useTimes(): Times {
  const locale = useLocale()
  const { times: words } = useDeskWords()
  return useMemo(() => timesFor(locale, words), [locale, words])
}
