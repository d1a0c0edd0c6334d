import { insertAudit } from '@/db/queries/audit'
import {
  deleteRecoveryCodes,
  endEnrolment,
  findSecondFactor,
  insertRecoveryCodes,
  turnOnSecondFactor,
} from '@/db/queries/second-factor'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { isOnAlready, notBegun, wrongCode } from './errors'
import { readKey } from './key-file'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes'
import { unseal } from './seal'
import { stepOfCode } from './totp'

/**
 * A code from my telephone turns the second factor on; the answer holds the recovery codes, shown this once. `realNow` is
 * the computer's own time. Errors: `invalid` for a wrong code, `conflict` when it is on or not begun.
 */
export async function confirmEnrolment(
  ctx: Context,
  { code, realNow }: { code: string; realNow: number },
): Promise<{ recoveryCodes: string[] }> {
  demand(ctx.actor, 'second-factor.own')
  const userId = ctx.actor.id
  const recoveryCodes = newRecoveryCodes()
  await inOneWrite(ctx, async ({ tx, now }) => {
    const [kept] = await findSecondFactor(tx, { userId })
    if (kept?.since) throw isOnAlready()
    const secret = kept?.secret && unseal(kept.secret, { key: readKey(ctx.dataDir), userId })
    if (!secret) throw notBegun()
    const step = stepOfCode(secret, { code: code.replace(/\s/g, ''), realNow })
    if (step === null) throw wrongCode()
    await turnOnSecondFactor(tx, { userId, step, now: realNow })
    await deleteRecoveryCodes(tx, { userId })
    await insertRecoveryCodes(
      tx,
      recoveryCodes.map((one) => ({ userId, codeHash: hashRecoveryCode(one) })),
    )
    await endEnrolment(tx, { userId, mustEnrol: false })
    const audit = { action: 'second_factor:on', entity: 'user', entityId: userId, before: {}, after: {} }
    await insertAudit(tx, { ...audit, now, userId })
  })
  return { recoveryCodes }
}
