import { frameEn } from './frame-en'
import { type FrameWords, frameSv } from './frame-sv'
import type { Locale } from './locale'

/** The frame's words for server components: the titles of pages. */
export function frameWordsFor(locale: Locale): FrameWords {
  return locale === 'en' ? frameEn : frameSv
}
