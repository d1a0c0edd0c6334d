import { selectOrganization } from '@/db/queries/organizations'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { notANumber } from '@/lib/organizations/errors'
import { formatPhone } from '@/lib/organizations/format-phone'
import { parsePhone } from '@/lib/organizations/phone-number'
import { putNumber } from '@/lib/organizations/put-number'
import type { NewNumber } from '@/lib/organizations/schema'

export interface AddedNumber {
  phoneId: number
  e164: string
  shown: string
}

/**
 * Adds a number to a company as people write it (rights: everyone). Errors: `invalid` for what is no number, `conflict` for
 * one that is stopped, locked by somebody else or there already, `not_found`.
 */
export async function addNumber(ctx: Context, input: NewNumber): Promise<AddedNumber> {
  demand(ctx.actor, 'contact.add')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => add(work, input)))
  return answer
}

async function add(work: Work, { organizationId, number, kind }: NewNumber): Promise<AddedNumber> {
  const parsed = parsePhone(number)
  if (!parsed.ok) throw notANumber(parsed.fault, 'number')
  if ((await selectOrganization(work.tx, { organizationId })).length === 0) throw notFound('Företaget')
  const { e164, extension } = parsed
  const phoneId = await putNumber(work, { organizationId, e164, extension, kind, contactId: null })
  return { phoneId, e164, shown: formatPhone(e164) }
}
