import { beginSecondFactor } from '@/db/queries/second-factor'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { isOnAlready } from './errors'
import { readKey } from './key-file'
import { seal } from './seal'
import { addressOf, newSecret } from './totp'

export interface Enrolment {
  /** In letters, for who cannot read the QR code. */
  secret: string
  /** otpauth://…, what the QR code says. */
  address: string
}

/** A new secret for my telephone; it counts once a code from it has been written. Errors: `conflict` when it is on. */
export async function beginEnrolment(ctx: Context): Promise<Enrolment> {
  demand(ctx.actor, 'second-factor.own')
  const { id: userId, username } = ctx.actor
  const secret = newSecret()
  const sealed = seal(secret, { key: readKey(ctx.dataDir), userId })
  await inOneWrite(ctx, async ({ tx }) => {
    if ((await beginSecondFactor(tx, { userId, secret: sealed })) === 0) throw isOnAlready()
  })
  return { secret, address: addressOf(secret, username) }
}
