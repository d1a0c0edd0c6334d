import { hash, verify } from '@node-rs/argon2'

// argon2id is the library's default algorithm; the figures are OWASP's (19 MiB, two passes).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** For who is not known: as much work as a real guess, so that time does not tell who exists. */
const NOBODY = hash(crypto.randomUUID(), COST)

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** Whether the password fits; without a stored hash it takes as long and is false. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await NOBODY), password).catch(() => false)
  return fits && stored !== undefined
}
