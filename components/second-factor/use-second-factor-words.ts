'use client'
import { secondFactorEn } from '@/components/messages/second-factor-en'
import { type SecondFactorWords, secondFactorSv } from '@/components/messages/second-factor-sv'
import { useWords } from '@/components/messages/use-words'

export function useSecondFactorWords(): SecondFactorWords {
  return useWords({ sv: secondFactorSv, en: secondFactorEn })
}
