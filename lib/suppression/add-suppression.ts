import { selectNumbersOfCompany } from '@/db/queries/suppression'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { numberIsNotCompanys } from '@/lib/suppression/errors'
import type { NewStop } from '@/lib/suppression/schema'
import { suppress } from '@/lib/suppression/suppress'
import { writeCase } from '@/lib/suppression/write-case'

/**
 * Stops a company that was found by search (rights: everyone), and puts the case in its history and before the office. The stop is asked about once before it is saved and has no
 * undo: the office lifts it. Errors: `not_found`, `invalid` for another company's number.
 */
export async function addSuppression(ctx: Context, input: NewStop): Promise<{ suppressionId: number }> {
  demand(ctx.actor, 'suppression.add')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => add(work, input)))
  return answer
}

async function add(work: Work, input: NewStop): Promise<{ suppressionId: number }> {
  const { commandId: _, phoneId, ...wish } = input
  const e164 = phoneId === undefined ? null : await numberOf(work, { organizationId: wish.organizationId, phoneId })
  const { stopId: suppressionId } = await suppress(work, { ...wish, e164 })
  await writeCase(work, { input, e164, suppressionId })
  return { suppressionId }
}

async function numberOf({ tx }: Work, of: { organizationId: number; phoneId: number }): Promise<string> {
  const numbers = await selectNumbersOfCompany(tx, { organizationId: of.organizationId })
  const said = numbers.find((one) => one.id === of.phoneId)
  if (!said) throw numberIsNotCompanys()
  return said.e164
}
