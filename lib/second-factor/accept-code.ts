import type { Tx } from '@/db/database'
import { findSecondFactor, spendStep, takeRecoveryCode } from '@/db/queries/second-factor'
import { readKey } from './key-file'
import { hashRecoveryCode } from './recovery-codes'
import { unseal } from './seal'
import { stepOfCode } from './totp'

export interface GivenCode {
  userId: number
  code: string
  dataDir: string
  realNow: number
}

/** Step of a verb: uses up a code from the telephone, or a recovery code; false when it is neither, or was used before. */
export async function acceptCode(tx: Tx, { userId, code, dataDir, realNow }: GivenCode): Promise<boolean> {
  const compact = code.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(compact)) return (await takeRecoveryCode(tx, { userId, codeHash: hashRecoveryCode(code) })) > 0
  const [kept] = await findSecondFactor(tx, { userId })
  const secret = kept?.secret && unseal(kept.secret, { key: readKey(dataDir), userId })
  const step = secret ? stepOfCode(secret, { code: compact, realNow }) : null
  return step !== null && (await spendStep(tx, { userId, step })) > 0
}
