export type NameOf = 'person' | 'company'

/**
 * A name that was written in small or capital letters alone, as it should stand on invoice, diploma and insert (S51):
 * "anna åberg" -> "Anna Åberg", "BERGS BYGG AB" -> "Bergs Bygg AB". Null when there is nothing to propose: mixed case is
 * meant, and so is one short word in capitals that a company is called (IKEA, SKF).
 */
export function proposeName(name: string, of: NameOf): string | null {
  const words = name.trim().split(/\s+/)
  const told = words.filter((word) => of === 'person' || !FORM_OF.has(word.toLowerCase()))
  if (!isOneCase(told.join(''))) return null
  const [first = ''] = told
  const keeps = of === 'company' && told.length === 1 && isInitials(first) ? first : null
  const form = words.map((word, at) => (word === keeps ? word : formOf(word, { of, isFirst: at === 0 }))).join(' ')
  return form === words.join(' ') ? null : form
}

/** The legal form that a company's name ends with, as it is written. */
const FORM_OF = new Map(
  ['AB', 'HB', 'KB', 'Brf', 'AS', 'Oy', 'GmbH', 'Ltd', 'Inc', '(publ)'].map((form) => [form.toLowerCase(), form]),
)
/** Stand in small letters inside a person's name, first too: von Essen. */
const PARTICLES = new Set(['von', 'af', 'av', 'de', 'der', 'den', 'van', 'zu', 'la', 'du', 'di', 'da'])
/** Stand in small letters inside a company's name. */
const LITTLE_WORDS = new Set([
  'och',
  'i',
  'på',
  'för',
  'av',
  'med',
  'till',
  'vid',
  'von',
  'af',
  'de',
  'la',
  'and',
  'of',
])
/** Longer than this, one word in capitals is a name that was shouted. */
const LONGEST_INITIALS = 5

function isOneCase(text: string): boolean {
  return text === text.toLowerCase() || text === text.toUpperCase()
}

function isInitials(word: string): boolean {
  return word.length <= LONGEST_INITIALS && word === word.toUpperCase()
}

function formOf(word: string, { of, isFirst }: { of: NameOf; isFirst: boolean }): string {
  const small = word.toLowerCase()
  if (of === 'person') return PARTICLES.has(small) ? small : capitalised(small)
  const legal = FORM_OF.get(small)
  if (legal) return legal
  return !isFirst && LITTLE_WORDS.has(small) ? small : capitalised(small)
}

/** A capital at the start and after a hyphen, an apostrophe, a full stop or a bracket: Anna-Karin, O'Brien, (Norr). */
function capitalised(small: string): string {
  return small.replace(/(^|[-'’.(/&])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
