/**
 * What no note means and some engine, browser or eye stumbles over: NUL, halves of a character whose other half was cut off, spaces
 * without width (a name of them alone would be no name), and turns of the direction of writing.
 */
const BROKEN = /[\0\p{Cs}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu

/** Deeper than any schema takes: what lies below is refused by them. */
const LEVELS = 12

/** The same input with broken characters taken out of every text and name in it; the rest of a text is kept. */
export function withoutBroken(input: unknown, levels = LEVELS): unknown {
  if (typeof input === 'string') return input.replace(BROKEN, '')
  if (typeof input !== 'object' || input === null || levels === 0) return input
  if (Array.isArray(input)) return input.map((one) => withoutBroken(one, levels - 1))
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name.replace(BROKEN, ''), withoutBroken(value, levels - 1)]),
  )
}
