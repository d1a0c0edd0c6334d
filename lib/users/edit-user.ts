import { insertAudit } from '@/db/queries/audit'
import { findPerson, selectNameTaken, updatePerson } from '@/db/queries/people'
import { demand } from '@/lib/auth/rights'
import { changedFields } from '@/lib/changed-fields'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { noSuchUser, userHasChanged, usernameIsTaken } from './errors'
import type { UserChange } from './schema'

/** Name, username, signature, e-mail and mobile of somebody. Errors: `not_found`, `conflict` when it was changed since, `invalid`. */
export async function editUser(ctx: Context, input: UserChange): Promise<{ version: number }> {
  demand(ctx.actor, 'user.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'edit' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => edit(work, input)))
  return answer
}

async function edit(
  work: Work,
  { commandId: _, userId, version, ...fields }: UserChange,
): Promise<{ version: number }> {
  const { tx, now, actor } = work
  const [was] = await findPerson(tx, { userId })
  if (!was) throw noSuchUser()
  const [other] = await selectNameTaken(tx, { username: fields.username, userId })
  if (other) throw usernameIsTaken(fields.username)
  const [changed] = await updatePerson(tx, { ...fields, userId, version, now })
  if (!changed) throw userHasChanged()
  const audit = { action: 'user:edited', entity: 'user', entityId: userId, ...changedFields(was, fields) }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
  return changed
}
