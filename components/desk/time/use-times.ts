'use client'
import { useMemo } from 'react'
import { useLocale } from '@/components/messages/messages-context'
import { type Times, timesFor } from './times'

export function useTimes(): Times {
  const locale = useLocale()
  return useMemo(() => timesFor(locale), [locale])
}
