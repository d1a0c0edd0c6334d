/** Compares versions by number; a pre-release lies below the version it leads up to. */
export function isAtLeast(version: string, floor: string): boolean {
  const [numbers = '', preRelease] = version.split('-', 2)
  const found = numbers.split('.').map(Number)
  const wanted = floor.split('.').map(Number)
  const at = wanted.findIndex((part, index) => part !== found[index])
  if (at < 0) return preRelease === undefined
  return (found[at] ?? 0) > (wanted[at] ?? 0)
}
