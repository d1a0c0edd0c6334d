'use client'
import { floorEn } from '@/components/messages/floor-en'
import { type FloorWords, floorSv } from '@/components/messages/floor-sv'
import { useWords } from '@/components/messages/use-words'

export function useFloorWords(): FloorWords {
  return useWords({ sv: floorSv, en: floorEn })
}
