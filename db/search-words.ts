/** A run of letters and digits. */
const WORDS = /[\p{L}\p{N}]+/gu

export const wordsOf = (text: string): string[] => text.match(WORDS) ?? []

const MOST_READINGS = 81
const SPELLED: Record<string, readonly string[]> = { a: ['a', 'å', 'ä'], o: ['o', 'ö'] }

/** Whether somebody who writes without å, ä and ö may mean another word. */
export const hasReadings = (words: readonly string[]): boolean => words.some((word) => /[ao]/.test(word))

/** A word with its first letters in every reading: what follows them stays as it was written when there are too many. */
export function readingsOf(word: string): string[] {
  return [...word].reduce(
    (begun, letter) => {
      const letters = SPELLED[letter] ?? [letter]
      const read = begun.length * letters.length > MOST_READINGS ? [letter] : letters
      return begun.flatMap((beginning) => read.map((one) => beginning + one))
    },
    [''],
  )
}
