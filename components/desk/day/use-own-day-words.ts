'use client'
import { ownDayEn } from '@/components/messages/own-day-en'
import { type OwnDayWords, ownDaySv } from '@/components/messages/own-day-sv'
import { useWords } from '@/components/messages/use-words'

export function useOwnDayWords(): OwnDayWords {
  return useWords({ sv: ownDaySv, en: ownDayEn })
}
