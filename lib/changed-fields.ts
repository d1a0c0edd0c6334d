type Fields = Readonly<Record<string, unknown>>

/** What differs, before and after: the log keeps no more than that. */
export function changedFields(was: Fields, is: Fields): { before: Fields; after: Fields } {
  const names = Object.keys(is).filter((name) => was[name] !== is[name])
  const pick = (from: Fields) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]))
  return { before: pick(was), after: pick(is) }
}
