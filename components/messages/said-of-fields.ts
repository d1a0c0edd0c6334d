/** What is wrong with each field. The server's sentences are Swedish; the catalogue has them in the language of the screen. */
export function saidOfFields(
  details: Record<string, string>,
  said: { field: (field: string, message: string) => string },
): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([field, message]) => [field, said.field(field, message)]))
}
