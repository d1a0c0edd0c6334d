import { insertAudit } from '@/db/queries/audit'
import { deleteRecoveryCodes, findSecondFactor, insertRecoveryCodes } from '@/db/queries/second-factor'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { acceptCode } from './accept-code'
import { isOff, wrongCode } from './errors'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes'
import type { EnrolmentConfirmation } from './schema'

/**
 * New recovery codes for mine that are spent or seen, shown this once; the old ones stop working. Takes a code and not the password:
 * who has the password alone must not be able to make codes. The caller of this throttles guesses. Errors: `invalid`, `conflict`
 * when the second factor is off. `realNow` is the computer's own time.
 */
export async function renewRecoveryCodes(
  ctx: Context,
  { code, realNow }: EnrolmentConfirmation & { realNow: number },
): Promise<{ recoveryCodes: string[] }> {
  demand(ctx.actor, 'second-factor.own')
  const userId = ctx.actor.id
  const recoveryCodes = newRecoveryCodes()
  await inOneWrite(ctx, async ({ tx, now }) => {
    const [kept] = await findSecondFactor(tx, { userId })
    if (!kept?.since) throw isOff()
    if (!(await acceptCode(tx, { userId, code, realNow, dataDir: ctx.dataDir }))) throw wrongCode()
    await deleteRecoveryCodes(tx, { userId })
    await insertRecoveryCodes(
      tx,
      recoveryCodes.map((one) => ({ userId, codeHash: hashRecoveryCode(one) })),
    )
    const audit = { action: 'second_factor:codes_renewed', entity: 'user', entityId: userId, before: {}, after: {} }
    await insertAudit(tx, { ...audit, now, userId })
  })
  return { recoveryCodes }
}
