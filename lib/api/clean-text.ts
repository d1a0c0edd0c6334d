/** What no note means and some engine or browser stumbles over: NUL, and halves of a character whose other half was cut off. */
const BROKEN = /[\0\p{Cs}]/gu

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
