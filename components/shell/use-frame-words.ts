'use client'
import { frameEn } from '@/components/messages/frame-en'
import { type FrameWords, frameSv } from '@/components/messages/frame-sv'
import { useWords } from '@/components/messages/use-words'

export function useFrameWords(): FrameWords {
  return useWords({ sv: frameSv, en: frameEn })
}
