import { PHRASES } from '@/lib/callbacks/english-time-phrases'
import { foldTimeText } from '@/lib/callbacks/fold-time-text'

/**
 * What people type in English ("tomorrow 9:30", "next monday", "in 6 months"), in the folded words that the reader knows. Swedish
 * goes through as it is: a caller may write either on an English screen. What is in neither stays, and is not understood.
 */
export function foldEnglishTimeText(text: string): string {
  const folded = ` ${foldTimeText(text).replace(/['’]/g, '')} `
  return PHRASES.reduce((said, [english, known]) => said.replace(english, known as string), folded)
    .replace(/\s+/g, ' ')
    .trim()
}
