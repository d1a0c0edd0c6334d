import { type CallOnCard, triesOf } from '@/lib/calls/load-call'
import { refusalsOf } from '@/lib/calls/refusal-rules'
import { type Decision, decideOutcome } from '@/lib/calls/rules'
import type { CallInput } from '@/lib/calls/schema'
import type { Work } from '@/lib/context'
import { invalid } from '@/lib/errors'

interface ToDecide {
  call: CallOnCard
  input: CallInput
  callerId: number
}

/** What an outcome makes of its entry, by the rules of the campaign. Errors: invalid. */
export async function decideCall(work: Work, { call, input, callerId }: ToDecide): Promise<Decision> {
  const { entry, campaign, company, phones, called } = call
  const { outcome, reason = null, talked: saysTalked = null } = input
  const callbackAt = input.callbackAt ? Date.parse(input.callbackAt) : null
  const asked = { entry, outcome, callbackAt, now: work.now, rules: campaign.rules }
  const refusals = refusalsOf({ ...asked, goOnReason: input.goOnReason ?? null })
  if (Object.keys(refusals).length > 0) throw invalid(refusals)
  const tries = await triesOf(work, call, outcome)
  const hasOtherNumber = phones.some(({ status, e164 }) => status === 'ok' && e164 !== called?.e164)
  const { bestMinute } = company
  return decideOutcome({ ...asked, ...tries, reason, saysTalked, callerId, bestMinute, hasOtherNumber })
}
