import { findSecondFactor } from '@/db/queries/second-factor'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
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
