import { insertAudit } from '@/db/queries/audit'
import { updateLastSeen } from '@/db/queries/people'
import { insertSession } from '@/db/queries/sessions'
import { findUserByName } from '@/db/queries/users'
import { isPassword } from '@/lib/auth/passwords'
import { SESSION_ABSOLUTE_MS } from '@/lib/auth/session-rules'
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { badCredentials } from './errors'
import type { SignInInput } from './schema'
import type { Guess, SignInLimits } from './sign-in-limits'
import type { SessionUser } from './types'

export interface CreateSessionInput extends SignInInput {
  address: string
  userAgent: string
  limits: SignInLimits
}

/**
 * Signs a person in (S62). Who is not known gets the same answer after the same work. Errors: `bad_credentials`,
 * `too_many_attempts`. The context's `now` is the computer's own time, also in the demo.
 */
export async function createSession(
  context: SystemContext,
  { password, address, userAgent, limits, ...input }: CreateSessionInput,
): Promise<{ token: string; user: SessionUser }> {
  const guess = { username: input.username.toLocaleLowerCase('sv'), address }
  const user = await limits.inTurn(address, () => whoFits(context, { guess, password, limits }))
  const token = newSessionToken()
  await inOneWrite(context, async ({ tx, now }) => {
    const expiresAt = now + SESSION_ABSOLUTE_MS
    const row = {
      userId: user.id,
      tokenHash: hashSessionToken(token),
      userAgent: userAgent.slice(0, 300),
      expiresAt,
      now,
    }
    const [session] = await insertSession(tx, row)
    await updateLastSeen(tx, { userId: user.id, now })
    const audit = {
      action: 'session:created',
      entity: 'session',
      entityId: session?.id ?? 0,
      before: null,
      after: null,
    }
    await insertAudit(tx, { now, userId: user.id, ...audit })
  })
  return { token, user: { id: user.id, name: user.name, role: user.role } }
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
  await limits.succeeded(guess)
  return user
}
