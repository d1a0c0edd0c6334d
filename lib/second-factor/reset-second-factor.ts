import { findSecondFactor } from '@/db/queries/second-factor'
import { findUserByName } from '@/db/queries/users'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite, type SystemContext } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { removeSecondFactor } from './turn-off'

/**
 * The telephone is gone: an administrator takes the second factor away, and the person signs in with the password alone. Where
 * the role requires one they set up a new one at once. Without one nothing happens. Errors: `not_found`.
 */
export async function resetSecondFactor(ctx: Context, { userId }: { userId: number }): Promise<{ reset: boolean }> {
  demand(ctx.actor, 'user.steer')
  return inOneWrite(ctx, async (work) => {
    const [kept] = await findSecondFactor(work.tx, { userId })
    if (!kept) throw notFound('Användaren')
    if (!kept.since) return { reset: false }
    await removeSecondFactor(work, { userId, action: 'second_factor:reset' })
    return { reset: true }
  })
}

/** The same by who runs the server, for an administrator whom nobody else can help. Errors: `not_found`. */
export async function resetAtServer(context: SystemContext, username: string): Promise<void> {
  await inOneWrite(context, async (work) => {
    const [user] = await findUserByName(work.tx, { username })
    if (!user) throw notFound(`Användaren ${username}`)
    await removeSecondFactor(work, { userId: user.id, action: 'second_factor:reset' })
  })
}
