import { insertAudit } from '@/db/queries/audit'
import { clearSecondFactor, deleteRecoveryCodes, demandEnrolment, findSecondFactor } from '@/db/queries/second-factor'
import { isPassword } from '@/lib/auth/passwords'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { acceptCode } from './accept-code'
import { isOff, wrongCode, wrongPassword } from './errors'
import type { TurningOff } from './schema'
import { readPolicy } from './set-policy'

/**
 * Turns my second factor off, with the password and a code; where my role has to have one, a new one comes before anything
 * else. The caller of this throttles guesses. Errors: `invalid`, `conflict` when it is off. `realNow` is the computer's own time.
 */
export async function turnOff(
  ctx: Context,
  { password, code, realNow }: TurningOff & { realNow: number },
): Promise<void> {
  demand(ctx.actor, 'second-factor.own')
  const userId = ctx.actor.id
  const [kept] = await findSecondFactor(ctx.db.read, { userId })
  if (!kept?.since) throw isOff()
  if (!(await isPassword(kept.passwordHash, password))) throw wrongPassword()
  await inOneWrite(ctx, async (work) => {
    if (!(await acceptCode(work.tx, { userId, code, realNow, dataDir: ctx.dataDir }))) throw wrongCode()
    await removeSecondFactor(work, { userId, action: 'second_factor:off' })
    const { roles } = await readPolicy(work.tx)
    if (roles.some((role) => role === ctx.actor.role)) await demandEnrolment(work.tx, { userId, mustEnrol: true })
  })
}

/** Step of it, and of an administrator's reset. */
export async function removeSecondFactor(
  { tx, now, actor }: Work,
  { userId, action }: { userId: number; action: string },
): Promise<void> {
  await clearSecondFactor(tx, { userId })
  await deleteRecoveryCodes(tx, { userId })
  const audit = { action, entity: 'user', entityId: userId, before: {}, after: {} }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
}
