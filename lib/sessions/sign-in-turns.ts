import { tooManyAttempts } from './errors'

/** Each look at a password takes a whole core for a while: more at a time would leave none for the callers. */
const AT_A_TIME = 2
/** An office signing in at once waits a second or two; more than that is no office. */
const FROM_ONE_ADDRESS = 100
const WAIT_MS = 5_000

export type SignInTurn = <T>(address: string, look: () => Promise<T>) => Promise<T>

/**
 * Lets sign-ins look at their passwords in turn, so that a flood of guesses at made-up names, which no limit by name
 * stops, holds up neither pages nor commands. Errors: `too_many_attempts`.
 */
export function signInTurns(): SignInTurn {
  const underWay = new Map<string, number>()
  const waiting: Array<() => void> = []
  let free = AT_A_TIME

  const enter = async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = (address: string) => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
    const left = (underWay.get(address) ?? 1) - 1
    if (left > 0) underWay.set(address, left)
    else underWay.delete(address)
  }
  return async (address, look) => {
    const mine = underWay.get(address) ?? 0
    if (mine >= FROM_ONE_ADDRESS) throw tooManyAttempts(WAIT_MS)
    underWay.set(address, mine + 1)
    await enter()
    try {
      return await look()
    } finally {
      leave(address)
    }
  }
}
