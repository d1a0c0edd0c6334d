/** The number that is called when the caller does not say: the first that works, else the first. */
export function firstToCall<Phone extends { status: string }>(phones: readonly Phone[]): Phone | null {
  return phones.find(({ status }) => status === 'ok') ?? phones[0] ?? null
}
