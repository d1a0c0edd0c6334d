import { insertAudit } from '@/db/queries/audit'
import {
  deleteRecoveryCodes,
  endEnrolment,
  findSecondFactor,
  insertRecoveryCodes,
  turnOnSecondFactor,
} from '@/db/queries/second-factor'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { endOtherSessions } from './end-other-sessions'
import { isOnAlready, notBegun, wrongCode } from './errors'
import { readKey } from './key-file'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes'
import { unseal } from './seal'
import { stepOfCode } from './totp'

/**
 * A code from my telephone turns the second factor on; the answer holds the recovery codes, shown this once. Elsewhere I am
 * signed out: whoever came in there had the password alone. `realNow` is the computer's own time. Errors: `invalid` for a
 * wrong code, `conflict` when it is on or not begun.
 */
export async function confirmEnrolment(ctx: Context, given: Given): Promise<{ recoveryCodes: string[] }> {
  demand(ctx.actor, 'second-factor.own')
  const { id: userId, sessionId } = ctx.actor
  const recoveryCodes = newRecoveryCodes()
  await inOneWrite(ctx, async (work) => {
    const { tx, now } = work
    const step = await demandStep(work, { ...given, userId })
    await turnOnSecondFactor(tx, { userId, step, now: given.realNow })
    await deleteRecoveryCodes(tx, { userId })
    await insertRecoveryCodes(
      tx,
      recoveryCodes.map((one) => ({ userId, codeHash: hashRecoveryCode(one) })),
    )
    await endEnrolment(tx, { sessionId, mustEnrol: false })
    await endOtherSessions(work, { userId, sessionId })
    const audit = { action: 'second_factor:on', entity: 'user', entityId: userId, before: {}, after: {} }
    await insertAudit(tx, { ...audit, now, userId })
  })
  return { recoveryCodes }
}

interface Given {
  code: string
  realNow: number
}

/** Which half minute the code is of: no other of that one counts again. */
async function demandStep(
  { tx, dataDir }: Work,
  { userId, code, realNow }: Given & { userId: number },
): Promise<number> {
  const [kept] = await findSecondFactor(tx, { userId })
  if (kept?.since) throw isOnAlready()
  const secret = kept?.secret && unseal(kept.secret, { key: readKey(dataDir), userId })
  if (!secret) throw notBegun()
  const step = stepOfCode(secret, { code: code.replace(/\s/g, ''), realNow })
  if (step === null) throw wrongCode()
  return step
}
