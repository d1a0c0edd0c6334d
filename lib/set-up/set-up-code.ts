import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database } from '@/db/database'
import { findSetting, insertSetting } from '@/db/queries/settings'
import { guessCounter } from '@/lib/sessions/guess-counter'
import { wrongCode } from './errors'

const GUESSES = 10
const PER_SECONDS = 15 * 60

export interface SetUpCode {
  /** What the console says; it is another after each start. */
  code: string
  /** Errors: `invalid` for a wrong code, `too_many_attempts` after ten of them from one address. */
  check(given: string, address: string): Promise<void>
}

/** Lets the first administrator in: who can read the server's console is the one who set it up. */
export function newSetUpCode(): SetUpCode {
  const code = newCode()
  // Hashes are of one length, so the comparison takes as long whatever is given.
  const isRight = async (given: string) => timingSafeEqual(digest(given), digest(code))
  return { code, check: checkedBy(isRight, null) }
}

/** The same where several processes print one each: whichever console is read, every process lets its code in. */
export async function newSharedSetUpCode(db: Database, now: number): Promise<SetUpCode> {
  const code = newCode()
  const keyOf = (given: string) => `set_up_code:${digest(given).toString('base64url')}`
  await db.write((tx) => insertSetting(tx, { key: keyOf(code), value: true, now }))
  const isRight = async (given: string) => (await findSetting(db.read, { key: keyOf(given) })).length > 0
  return { code, check: checkedBy(isRight, db.house) }
}

function checkedBy(isRight: (given: string) => Promise<boolean>, house: Database['house']): SetUpCode['check'] {
  const guesses = guessCounter(house, { name: 'set-up', points: GUESSES, seconds: PER_SECONDS })
  return async (given, address) => {
    await guesses.take(address)
    if (!(await isRight(given))) throw wrongCode()
    await guesses.forget(address)
  }
}

const newCode = () => randomBytes(15).toString('base64url')
const digest = (text: string) => createHash('sha256').update(text).digest()
