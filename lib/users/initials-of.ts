/** How somebody signs until they choose: `Åsa Öberg` -> `ÅÖ`, six letters at most. */
export function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/)
    .map((word) => word[0] ?? '')
  return letters.join('').toLocaleUpperCase('sv').slice(0, 6)
}
