import { insertAudit } from '@/db/queries/audit'
import { updateLastSeen } from '@/db/queries/people'
import { insertSession } from '@/db/queries/sessions'
import { findUserByName } from '@/db/queries/users'
import { isPassword } from '@/lib/auth/passwords'
import { SESSION_ABSOLUTE_MS } from '@/lib/auth/session-rules'
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token'
import { inOneWrite, type SystemContext, type Work } from '@/lib/context'
import { acceptCode } from '@/lib/second-factor/accept-code'
import { badCode, codeNeeded } from '@/lib/second-factor/errors'
import { readPolicy } from '@/lib/second-factor/set-policy'
import { bringCardAlong } from './bring-card-along'
import { badCredentials } from './errors'
import type { SignInInput } from './schema'
import type { Guess, SignInLimits } from './sign-in-limits'
import type { SessionUser } from './types'

export interface CreateSessionInput extends SignInInput {
  address: string
  userAgent: string
  limits: SignInLimits
  /** When the log says it was: by the clock that everything else in the log goes by. */
  loggedAt: number
}

/**
 * Signs a person in (S62), with a code where they have a second factor. Who is not known gets the same answer after the same
 * work. Errors: `bad_credentials`, `code_needed`, `bad_code`, `too_many_attempts`. The context's `now` is the computer's own
 * time, also in the demo.
 */
export async function createSession(
  context: SystemContext,
  { password, code, address, userAgent, limits, loggedAt, ...input }: CreateSessionInput,
): Promise<{ token: string; user: SessionUser; mustEnrol: boolean }> {
  const guess = { username: input.username.toLocaleLowerCase('sv'), address }
  const fitting = await limits.inTurn(address, () => whoFits(context, { guess, password, limits }))
  const token = newSessionToken()
  const { user, mustEnrol } = await inOneWrite(context, async (work) => {
    const user = await stillFits(work, fitting)
    if (user.secondFactorAt) await demandCode(work, { user, code })
    return {
      user,
      mustEnrol: await writeSession(work, { user, tokenHash: hashSessionToken(token), userAgent, loggedAt }),
    }
  })
  // Not before: who knows the password alone would have endless guesses at the code.
  await limits.succeeded(guess)
  return { token, user: { id: user.id, name: user.name, role: user.role }, mustEnrol }
}

interface Look {
  guess: Guess
  password: string
  limits: SignInLimits
}

async function whoFits({ db }: SystemContext, { guess, password, limits }: Look) {
  await limits.take(guess)
  const [user] = await findUserByName(db.read, { username: guess.username })
  if (!(await isPassword(user?.passwordHash || undefined, password)) || !user?.active) throw badCredentials()
  return user
}

type User = Awaited<ReturnType<typeof whoFits>>

/** A password takes its time to look at, and whatever ended every session meanwhile has to end this one too. */
async function stillFits({ tx }: Work, { id, username, passwordHash }: User): Promise<User> {
  const [user] = await findUserByName(tx, { username })
  if (user?.id !== id || user.passwordHash !== passwordHash || !user.active) throw badCredentials()
  return user
}

interface Asked {
  user: User
  code: string | undefined
}

async function demandCode({ tx, now, dataDir }: Work, { user, code }: Asked): Promise<void> {
  if (!code) throw codeNeeded()
  if (!(await acceptCode(tx, { userId: user.id, code, dataDir, realNow: now }))) throw badCode()
}

interface NewSession {
  user: User
  tokenHash: string
  userAgent: string
  loggedAt: number
}

async function writeSession(work: Work, { user, tokenHash, userAgent, loggedAt }: NewSession): Promise<boolean> {
  const { tx, now } = work
  const { roles } = await readPolicy(tx)
  const mustEnrol = !user.secondFactorAt && roles.some((role) => role === user.role)
  const expiresAt = now + SESSION_ABSOLUTE_MS
  const row = { userId: user.id, tokenHash, userAgent: userAgent.slice(0, 300), expiresAt, mustEnrol, now }
  const [session] = await insertSession(tx, row)
  const sessionId = session?.id ?? 0
  await bringCardAlong(work, { userId: user.id, sessionId, realNow: now })
  await updateLastSeen(tx, { userId: user.id, now })
  const audit = { action: 'session:created', entity: 'session', entityId: sessionId, before: null, after: null }
  await insertAudit(tx, { now: loggedAt, userId: user.id, ...audit })
  return mustEnrol
}
