import type { Reader } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { endEnrolmentOfRole } from '@/db/queries/second-factor'
import { findSetting, saveSetting } from '@/db/queries/settings'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { SECOND_FACTOR_ROLES, type SecondFactorPolicy, secondFactorPolicy } from './schema'

const KEY = 'second_factor'

/**
 * Which roles have to have a second factor; they are asked to set it up the next time they sign in. Who is being asked and no
 * longer has to goes on without.
 */
export async function setPolicy(ctx: Context, policy: SecondFactorPolicy): Promise<SecondFactorPolicy> {
  demand(ctx.actor, 'setting.edit')
  return inOneWrite(ctx, async ({ tx, now }) => {
    const before = await readPolicy(tx)
    await saveSetting(tx, { key: KEY, value: policy, now })
    for (const role of SECOND_FACTOR_ROLES)
      if (!policy.roles.includes(role)) await endEnrolmentOfRole(tx, { role, mustEnrol: false })
    const audit = { action: 'setting:second_factor_changed', entity: 'setting', entityId: null, before, after: policy }
    await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
    return policy
  })
}

/** Nobody has to until an administrator says so. */
export async function readPolicy(reader: Reader): Promise<SecondFactorPolicy> {
  const [kept] = await findSetting(reader, { key: KEY })
  return kept ? secondFactorPolicy.parse(kept.value) : { roles: [] }
}
