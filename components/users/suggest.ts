const FOLDED: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' }

/** What most offices would have called them: `Åsa Öberg` -> `asa.oberg`. */
export function suggestUsername(name: string): string {
  const words = name.trim().toLocaleLowerCase('sv').split(/\s+/)
  const folded = words.map((word) => word.replace(/[åäöéü]/g, (letter) => FOLDED[letter] ?? letter))
  return folded
    .map((word) => word.replace(/[^a-z0-9-]/g, ''))
    .filter(Boolean)
    .join('.')
    .slice(0, 40)
}
